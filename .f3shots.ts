import { chromium } from "playwright";
import { preview } from "vite";
const server = await preview({ root: "/work/main", logLevel: "error", build: { outDir: "/tmp/fix3-dist" }, preview: { host: "127.0.0.1", port: 4477 } });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
try {
for (const [name, width, height] of [["zoom", 320, 256], ["narrow", 320, 640]] as const) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, hasTouch: name !== "zoom", isMobile: name !== "zoom", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (e) => console.log(name, "error", e.message));
  page.on("console", (m) => m.type() === "error" && console.log(name, "console", m.text()));
  await page.goto("http://127.0.0.1:4477/");
  await page.getByRole("tab", { name: "Results" }).waitFor({ timeout: 60000 });
  await page.waitForTimeout(4000);
  const shot = (what: string) => page.screenshot({ path: `/tmp/fix3-shots/${name}-${what}.png` });
  await shot("results");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.waitForTimeout(1500);
  await shot("table");
  await page.getByRole("button", { name: "More" }).click({ timeout: 5000 });
  await page.waitForTimeout(500);
  await shot("menu");
  await page.getByRole("option", { name: "Keyboard" }).click();
  await page.waitForTimeout(500);
  await shot("keys");
  await context.close();
}
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
page.on("pageerror", (e) => console.log("desk error", e.message));
await page.goto("http://127.0.0.1:4477/");
const thumb = page.getByRole("slider").first();
await thumb.waitFor({ timeout: 60000 });
await page.waitForTimeout(3000);
await thumb.scrollIntoViewIfNeeded();
const box = (await thumb.boundingBox())!;
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
await page.mouse.down();
await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 4 });
await page.waitForTimeout(500);
await page.screenshot({ path: "/tmp/fix3-shots/desk-held.png" });
await page.keyboard.press("x");
await page.mouse.up();
await page.waitForTimeout(500);
await page.getByRole("button", { name: /^Undo/ }).first().click();
await page.waitForTimeout(800);
await page.screenshot({ path: "/tmp/fix3-shots/desk-undone.png" });
} finally { await browser.close(); await server.close(); }
process.exit(0);
