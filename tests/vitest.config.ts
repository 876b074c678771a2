import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import page from "../vite.config.ts";

const chromium = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/** Software WebGL2, so that the tests see real pixels on a machine without a graphics card. */
const LAUNCH = {
  ...(chromium ? { executablePath: chromium } : {}),
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const LATE_WORDS = [here("late-words.ts")];
const LATE = [...LATE_WORDS, here("late-part.ts")];

export default mergeConfig(
  page,
  defineConfig({
    test: {
      reporters: ["default"],
      projects: [
        {
          extends: true,
          test: {
            name: "node",
            environment: "node",
            setupFiles: LATE_WORDS,
            include: ["tests/**/*.test.ts"],
            exclude: [...configDefaults.exclude, "tests/**/*.{dom,browser,page}.test.*"],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: "dom",
            environment: "jsdom",
            setupFiles: LATE,
            include: ["tests/**/*.dom.test.{ts,tsx}"],
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            setupFiles: LATE_WORDS,
            include: ["tests/**/*.browser.test.{ts,tsx}"],
            testTimeout: 120_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: LAUNCH }),
              instances: [{ browser: "chromium" }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: "page",
            environment: "node",
            include: ["tests/page/*.page.test.ts"],
            globalSetup: [here("page/serve.ts")],
            fileParallelism: false,
            // A real browser on a shared machine: what fails twice is wrong, what fails once was late.
            retry: 1,
            testTimeout: 180_000,
            hookTimeout: 180_000,
          },
        },
      ],
    },
  }),
);
