import { describe, expect, test } from "vitest";
import { toSvg } from "../../../src/share/picture/svg.ts";
import { withSynthetic } from "../../../src/share/picture/synthetic.ts";
import { textsOf } from "../../../src/share/picture/walk-items.ts";
import { xmlText } from "../../../src/share/picture/xml.ts";
import { NAMES, sample } from "./sample.ts";
import { sampleMeta } from "./sample-meta.ts";

/** As a strict XML reader has it; a mistake anywhere becomes an element `parsererror`. */
function read(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
}

const named = sample(
  NAMES.map((text, at) => ({
    kind: "text" as const,
    x: 4,
    y: 100 + at * 14,
    text,
    size: 12,
    weight: 400 as const,
    fill: "#000000",
  })),
);

describe("SVG", () => {
  test("is well formed whatever a name holds, and names stay text", () => {
    const document = read(toSvg(named, sampleMeta({ title: NAMES.join(" "), alt: NAMES.join(" ") })));
    expect(document.querySelectorAll("script, foreignObject, image, a")).toHaveLength(0);
    const texts = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts).toContain("<script>alert(1)</script>");
    expect(texts).toContain("Nul\ufffd&amp;\"'");
    expect(texts).toContain("lone \ufffd");
  });

  test("has a name and a description that a screen reader finds", () => {
    const { documentElement: root } = read(toSvg(sample(), sampleMeta()));
    const said = root
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => root.querySelector(`#${id}`)?.textContent);
    expect(said).toEqual(["49 sites leave & <b>89</b> enter", "Map of sites.\nTwo definitions."]);
    expect(root.getAttribute("role")).toBe("img");
  });

  test("asks nothing of any other place", () => {
    const svg = toSvg(sample(), sampleMeta({ link: null }));
    const addresses = svg.match(/(?:https?|file|ftp):[^\s"'<]*/g) ?? [];
    expect(addresses).toEqual(["http://www.w3.org/2000/svg"]);
  });

  test("every text of the picture is text of the file", () => {
    const picture = sample();
    const texts = [...read(toSvg(picture, sampleMeta())).querySelectorAll("text")].map(
      ({ textContent }) => textContent,
    );
    expect(texts).toEqual([...textsOf(picture.items)].map(({ text }) => text));
  });

  test("invented data are called so in the picture and on the file", () => {
    const document = read(toSvg(withSynthetic(sample()), sampleMeta({ synthetic: true })));
    const words = [...document.querySelectorAll("text")].filter(({ textContent }) => textContent === "SYNTHETIC DATA");
    expect(words.length).toBeGreaterThan(5);
    expect(document.documentElement.getAttribute("data-synthetic")).toBe("true");
  });
});

test("an escaped text has no sign of markup left", () => {
  expect(xmlText("<a b='c' d=\"e\">&\r\u000b\uffff")).toBe(
    "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\n\ufffd\ufffd",
  );
});
