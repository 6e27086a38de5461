import { parseFolder } from "./parse-folder";

const [inDir, outDir] = process.argv.slice(2);
if (!inDir || !outDir) {
  console.error("usage: parse IN_DIR OUT_DIR");
  process.exit(2);
}
parseFolder(inDir, outDir);
