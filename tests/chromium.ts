import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const KNOWN_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser that the tests drive: CHROMIUM_PATH, the system's, or Playwright's own. */
function found(): string | undefined {
  const candidates = [process.env["CHROMIUM_PATH"], ...KNOWN_PATHS, chromium.executablePath()];
  return candidates.find((path): path is string => path !== undefined && path !== "" && existsSync(path));
}

const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    return true;
  } catch {
    return false;
  }
};

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/**
 * A Chromium's path, installed first where there is none: from Debian's packages as root, else by Playwright.
 * Throws one clear line where neither works.
 */
export function ensureChromium(): string {
  const present = found();
  if (present) return present;
  console.log("No Chromium found; installing one for the browser tests.");
  if (isRootOnDebian()) {
    const lock = "DPkg::Lock::Timeout=300";
    run("apt-get", "-o", lock, "update", "-qq");
    run("apt-get", "-o", lock, "install", "-y", "-qq", "chromium", "fonts-dejavu-core");
  }
  if (!found()) run("npx", "playwright", "install", "--with-deps", "chromium");
  const installed = found();
  if (installed) return installed;
  throw new Error(
    "No Chromium could be found or installed. Install Chromium, or set CHROMIUM_PATH to one, and run npm test again.",
  );
}
