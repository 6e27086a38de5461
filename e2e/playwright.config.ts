import { defineConfig } from "@playwright/test";

// `npm run test:e2e` starts the application, finds a browser and says where both are.
const { BASE_URL, E2E_BROWSER, E2E_BROWSER_ENVIRONMENT, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;
if (!BASE_URL || !E2E_BROWSER) throw new Error("Start the journeys with: npm run test:e2e");

export default defineConfig({
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  use: {
    baseURL: BASE_URL,
    locale: "en-GB",
    timezoneId: "Europe/Zurich",
    trace: "off",
    launchOptions: {
      executablePath: E2E_BROWSER,
      env: { ...process.env, ...JSON.parse(E2E_BROWSER_ENVIRONMENT ?? "{}") },
      // Nothing outside this machine is wanted from a browser that only tests.
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-sync",
      ],
    },
  },
});
