import { expect, test } from "vitest";
import { embedAddress, embedCode, openAddress } from "../../src/app/embed/embed-code.ts";

const HERE = "https://lens.example/page/#asm1=3.00000000.abc";

test("the frame's address names the same view", () => {
  expect(embedAddress(HERE)).toBe("https://lens.example/page/?embed#asm1=3.00000000.abc");
  expect(embedAddress(HERE, true)).toBe("https://lens.example/page/?embed&controls=slider#asm1=3.00000000.abc");
  expect(openAddress(embedAddress(HERE))).toBe(HERE);
  expect(openAddress(embedAddress(HERE, true))).toBe(HERE);
});

test("nothing in a title or an address ends the attribute it stands in", () => {
  const code = embedCode("https://lens.example/?a=1&b='\"><script>", `A "title" with <b>, & and '`, true);
  const [src = "", title = ""] = [...code.matchAll(/(?:src|title)="([^"]*)"/g)].map((match) => match[1]);
  expect(title).toBe("A &quot;title&quot; with &lt;b&gt;, &amp; and &#39;");
  expect(src).toContain("?embed&amp;controls=slider");
  expect(code.match(/</g)).toHaveLength(2);
  expect(code.match(/>/g)).toHaveLength(2);
});
