import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrItems } from "../../../src/share/picture/qr.ts";

const LINK = `https://lens.example/#asm1=${"x".repeat(100)}`;

/** Whether a point lies in one of the dark rectangles. */
function isDark(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  return rings.some(
    ([left = 0, top = 0, right = 0, , , bottom = 0]) => left <= x && x < right && top <= y && y < bottom,
  );
}

test("shows exactly the modules of the code, with four of white around it", () => {
  const { data, size } = encode([...new TextEncoder().encode(LINK)], { ecc: "M", border: 0 });
  const items = qrItems(LINK, 30, 50, 160)!;
  const path = items.find((item) => item.kind === "path")!;
  const side = 160 / (size + 8);
  for (let row = -4; row < size + 4; row++) {
    for (let column = -4; column < size + 4; column++) {
      const [x, y] = [30 + (column + 4.5) * side, 50 + (row + 4.5) * side];
      expect(isDark(path.lines, x, y)).toBe(data[row]?.[column] ?? false);
    }
  }
  expect(items[0]).toMatchObject({ kind: "rect", x: 30, y: 50, w: 160, h: 160, fill: "#ffffff" });
});

test("takes less correction before it gives up, and gives up where no telephone could read it", () => {
  const level = (text: string): number => qrItems(text, 0, 0, 104)?.length ?? 0;
  expect(level(LINK)).toBe(2);
  expect(level(`${LINK}${"y".repeat(600)}`)).toBe(2);
  expect(level(`${LINK}${"y".repeat(1200)}`)).toBe(0);
  expect(qrItems(`${LINK}${"y".repeat(3000)}`, 0, 0, 5000)).toBeNull();
});
