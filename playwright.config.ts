import { defineConfig, devices } from "@playwright/test";
import { appEnvironment, appOrigin, relayCommand, relayPort } from "./test/e2e/support/local-parley.ts";

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  // Two browsers in one call are all that two cores carry well.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: process.env["CI"] === undefined ? "list" : [["list"], ["html", { open: "never" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: appOrigin,
    trace: "retain-on-failure",
    permissions: ["microphone", "camera"],
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [
    { command: relayCommand, port: relayPort },
    {
      // An empty database: no run depends on what an earlier one left.
      command: `rm -rf ${appEnvironment.STATE_DIR} && exec node scripts/start.ts`,
      env: appEnvironment,
      url: `${appOrigin}/health`,
      timeout: 120_000,
      stdout: "ignore",
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    },
  ],
});
