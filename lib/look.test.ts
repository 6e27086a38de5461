import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const stylesheet = readFileSync(join(root, "app/globals.css"), "utf8");
const colours = new Map(
  [...stylesheet.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [
    name,
    hex,
  ]),
);

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The contrast of two colours as WCAG 2.2 measures it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: string): number {
  const hex = colours.get(name) ?? "";
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the colours", () => {
  it.each([
    ["ink", "paper"],
    ["ink", "wash"],
    ["muted", "paper"],
    ["muted", "wash"],
    ["accent", "paper"],
    ["accent", "wash"],
    ["paper", "accent"],
    ["paper", "accent-deep"],
    ["error", "paper"],
    ["ink", "focus"],
    ...["accepted", "submitted", "progress", "returned", "neutral", "error"].flatMap((state) => [
      [state, `${state}-wash`],
      ["ink", `${state}-wash`],
    ]),
  ])("%s can be read on %s", (text = "", ground = "") => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["control", "paper"],
    ["control", "wash"],
    ["ink", "paper"],
  ])("the border of a box in %s can be seen on %s", (border, ground) => {
    expect(contrast(border, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("the look", () => {
  // ml-4, sm:pr-2, -left-px, text-left, border-l, rounded-tl-sm; ms-4, inset-s-0 and text-start are what to use.
  const PHYSICAL_SIDE =
    /(?<![\w-])-?(?:(?:[mp][lr]|left|right|scroll-[mp][lr])-[\w[]|(?:text|float)-(?:left|right)\b|(?:border|rounded)-(?:[lr]|tl|tr|bl|br)(?![a-z]))/;

  it("names no physical side, so that Arabic is mirrored by itself", () => {
    const wrong = ["app", "components"].flatMap(sourceFiles).flatMap((file) => {
      const texts = readFileSync(file, "utf8").match(/"[^"\n]*"|`[^`]*`|@apply [^;]*/g) ?? [];
      return texts.filter((text) => PHYSICAL_SIDE.test(text)).map((text) => `${file}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has no style attribute, which the security policy would drop", () => {
    const wrong = ["app", "components"]
      .flatMap(sourceFiles)
      .filter((file) => /\sstyle=\{/.test(readFileSync(file, "utf8")));
    expect(wrong).toEqual([]);
  });
});
