// Runs a TypeScript file of the project: `node bin/run.mjs FILE.ts ARGS`.
import { runFile } from "./run-file.mjs";

const [file, ...args] = process.argv.slice(2);
await runFile(file, args);
