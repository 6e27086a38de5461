// Node alone resolves neither "@/…" nor names without an extension, so a file is bundled before it runs (some
// 50 ms); packages stay outside the bundle.
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { followNpm, giveUp, handOver, prepare, projectNode } from "./bootstrap.mjs";
import { lastWords } from "./last-words.mjs";

/** Runs a TypeScript file of the project on the project's Node, after installing if need be. */
export async function runFile(file, args) {
  followNpm();
  await prepare();
  const node = projectNode();
  if (realpathSync(process.execPath) !== node) return handOver(node, ["bin/run.mjs", file, ...args]);

  process.argv = [process.execPath, file, ...args];
  process.setSourceMapsEnabled(true);
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
  if (existsSync(".env")) process.loadEnvFile(".env");
  await import(pathToFileURL(await bundle(file)).href).catch(report);
}

/** Written under node_modules, from where the packages resolve, and moved into place whole. */
async function bundle(file) {
  const { build, stop } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node22",
    packages: "external",
    // Node wants the ending of a file of a package without a list of its ways in; Next adds it by itself.
    alias: {
      "server-only": resolve("lib/testing/empty.ts"),
      "next/headers": "next/headers.js",
      "next/navigation": "next/navigation.js",
    },
    sourcemap: "inline",
    logLevel: "error",
  });
  await stop();
  const folder = resolve("node_modules/.cache/operative");
  const target = `${folder}/${file.replaceAll("/", "-")}.mjs`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${target}.${process.pid}`, outputFiles[0].contents);
  renameSync(`${target}.${process.pid}`, target);
  return target;
}

function report(error) {
  giveUp(lastWords(error));
}
