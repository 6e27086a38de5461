import { closeAll, closeOnSignal, closingOnFailure } from "@/bin/closing";
import { startThrowawayDemo } from "@/bin/throwaway-demo";
import { benchDashboard } from "./dashboard";
import { benchFiles } from "./files";
import { benchParse } from "./parse";

// `npm run bench`: ratios of things measured in one run on one machine; with BASE_URL on an application that runs.
closeOnSignal();
await closingOnFailure(async () => {
  say("Reading source documents", benchParse());
  say("Taking the text out of a file", await benchFiles());
  const baseUrl = process.env.BASE_URL || (await startThrowawayDemo());
  say("The dashboard beside an empty page", await benchDashboard(baseUrl));
  await closeAll(0);
});

function say(title: string, lines: string[]): void {
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
}
