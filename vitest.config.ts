import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const never = ["node_modules/**", ".next/**", ".data/**", ".test/**", "e2e/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: true,
    // Every core: the default leaves one idle, which is half of a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...never, "**/*.db.test.ts"],
          // Nothing here keeps a state of its own: the files share a worker, and load each module once.
          isolate: false,
          env: { TZ: "Asia/Kathmandu" },
          setupFiles: ["scripts/test-setup.ts"],
          // A busy machine is no defect: limits on work are stated in processor time.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: never,
          env: { TZ: "Asia/Kathmandu" },
          setupFiles: ["scripts/test-setup.ts", "scripts/test-database-setup.ts"],
          globalSetup: ["scripts/test-database.ts"],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
