// `npm start`: works on a fresh clone, before anything is installed.
import { runFile } from "./run-file.mjs";

await runFile("bin/serve.ts", process.argv.slice(2));
