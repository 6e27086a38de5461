import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
/** Next refuses `server-only` outside its own compiler; tests run the same files without Next. */
const alias = [
  { find: "server-only", replacement: `${root}lib/testing/empty.ts` },
  { find: /^@\//, replacement: root },
];

export default defineConfig({
  test: {
    coverage: {
      provider: "v8",
      include: ["lib/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      thresholds: { branches: 100 },
      reporter: ["text-summary", "json-summary"],
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,db,components,app,bin}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["{lib,db}/**/*.db.test.ts"],
          globalSetup: "db/testing-global.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
