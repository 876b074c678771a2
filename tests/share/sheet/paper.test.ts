import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAPER_COLOURS } from "../../../src/share/sheet/paper.ts";

test("colours on paper are the light ones of the style sheet", () => {
  const css = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");
  const light = css.slice(0, css.indexOf("[data-theme=dark]{"));
  for (const [token, colour] of Object.entries(PAPER_COLOURS)) expect(light).toContain(`${token}:${colour};`);
});
