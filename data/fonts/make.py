"""Makes what pictures that leave the page need of the bundled fonts: src/share/fonts/.

    python3 data/fonts/make.py

Needs fontTools 4.40 or newer with brotli. Run by hand when src/ui/fonts changes; its output is kept in the repository,
so that neither the build nor the page needs Python. Same input, same bytes.
"""

import json
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src/ui/fonts"
TARGET = ROOT / "src/share/fonts"
WEIGHTS = (400, 500, 600, 700)
REPLACEMENT, USUAL = 0xFFFD, 680
# What a PDF's reader has no use for: layout features, hints, axes.
UNUSED = ("GDEF", "GPOS", "GSUB", "STAT", "gasp", "prep", "fpgm", "cvt ", "MATH", "DSIG")


def plain(path):
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    for tag in UNUSED:
        if tag in font:
            del font[tag]
    font["maxp"].maxSizeOfInstructions = 0
    for name in font["glyf"].keys():
        glyph = font["glyf"][name]
        if hasattr(glyph, "removeHinting"):
            glyph.removeHinting()
    return font


def rectangle(pen, corners):
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()


def with_replacement(font):
    """Adds a hollow box at U+FFFD, as wide as text-metrics.ts reckons a letter that the font lacks."""
    pen = TTGlyphPen(None)
    rectangle(pen, [(60, 0), (60, 714), (620, 714), (620, 0)])
    # The other way round, so that it is a hole.
    rectangle(pen, [(110, 50), (570, 50), (570, 664), (110, 664)])
    font.setGlyphOrder([*font.getGlyphOrder(), "replacement"])
    font["glyf"]["replacement"] = pen.glyph()
    font["hmtx"]["replacement"] = (USUAL, 60)
    for table in font["cmap"].tables:
        table.cmap[REPLACEMENT] = "replacement"


def merged(weight):
    """One weight with the operators of Noto Sans Math in it, as the page's style sheet joins the two."""
    parts = []
    for name in (f"noto-sans-{weight}", "noto-sans-math-ops"):
        part = TARGET / f"{name}.part.ttf"
        plain(SOURCE / f"{name}.woff2").save(part)
        parts.append(part)
    merger = Merger(Options(drop_tables=["vhea", "vmtx", "meta"]))
    font = merger.merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    font["head"].created = font["head"].modified = TTFont(SOURCE / f"noto-sans-{weight}.woff2")["head"].modified
    with_replacement(font)
    # Names of glyphs are of no use to a reader; format 3 has none.
    font["post"].formatType = 3.0
    font.recalcTimestamp = False
    return font


def spans(codes):
    """Runs of neighbouring code points, as [first, last]."""
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    widths = {}
    for weight in WEIGHTS:
        font = merged(weight)
        font.save(TARGET / f"noto-sans-{weight}.ttf", reorderTables=True)
        saved = TTFont(TARGET / f"noto-sans-{weight}.ttf")
        assert saved["head"].unitsPerEm == 1000
        names, metrics = saved.getBestCmap(), saved["hmtx"]
        del names[REPLACEMENT]
        widths["spans"] = spans(names)
        widths[str(weight)] = [metrics[names[code]][0] for code in sorted(names)]
    lines = ",\n".join(f'"{key}": {json.dumps(value, separators=(",", ":"))}' for key, value in widths.items())
    (TARGET / "widths.json").write_text("{\n" + lines + "\n}\n")


if __name__ == "__main__":
    main()
