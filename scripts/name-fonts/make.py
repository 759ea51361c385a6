#!/usr/bin/env python3
"""Makes web/public/fonts/names, the fonts that invoices are written with. Only needed to renew them.

    apt-get download fonts-noto-core fonts-noto-cjk   (Debian 12; unpack both with `dpkg -x … sources`)
    pip install fonttools==4.66.1
    scripts/name-fonts/make.py sources

The files of a script stay whole, without hinting. Chinese, Japanese and Korean characters are cut into pages of 256, so
that a name loads a few of them, and their outlines become TrueType's, which is what invoices embed.
"""

import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[2] / "web/public/fonts/names"
WHOLE = """Sans SansArabic SansArmenian SansBengali SansCherokee SansDevanagari SansEthiopic SansGeorgian SansGujarati
SansGurmukhi SansHebrew SansKannada SansKhmer SansLao SansMalayalam SansMyanmar SansOriya SansSinhala SansTamil
SansTelugu SansThaana SansThai SerifTibetan""".split()
# Radicals to compatibility ideographs, Hangul, full-width forms, and the rare ideographs of the second plane.
PAGES = [*range(0x2E, 0xA0), *range(0xAC, 0xD8), 0xF9, 0xFA, 0xFF, *range(0x200, 0x324)]
# The Chinese shapes of what the languages write differently.
SIMPLIFIED_CHINESE = 2
# A pen may leave the outline by so much, in thousandths of the letter's height.
TOLERANCE = 2.0


def subset(font, unicodes, keeps_layout):
    options = Options(hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], drop_tables=[])
    options.drop_tables = ["BASE", "DSIG", "VORG", "gasp", "meta", "STAT", "vhea", "vmtx"]
    if keeps_layout:
        options.layout_features = ["*"]
    else:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)


def whole(source, name):
    font = TTFont(source, recalcTimestamp=False)
    subset(font, list(font.getBestCmap()), keeps_layout=True)
    font.save(OUT / f"{name}.ttf")


def page(source, characters, file):
    font = TTFont(source, fontNumber=SIMPLIFIED_CHINESE, recalcTimestamp=False, lazy=True)
    subset(font, characters, keeps_layout=False)
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        outlines[name] = pen.glyph()
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(font.getBestCmap())
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({name: (font["hmtx"][name][0], outlines[name].xMin if outlines[name].numberOfContours else 0) for name in order})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({"familyName": "Noto Sans CJK SC", "styleName": "Regular", "psName": "NotoSansCJKsc-Regular"})
    builder.setupOS2(sTypoAscender=font["OS/2"].sTypoAscender, sTypoDescender=font["OS/2"].sTypoDescender)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = font["head"].modified
    builder.font.recalcTimestamp = False
    builder.save(file)


def main(sources):
    root = Path(sources) / "usr/share/fonts"
    (OUT / "cjk").mkdir(parents=True, exist_ok=True)
    for name in WHOLE:
        whole(root / f"truetype/noto/Noto{name}-Regular.ttf", name.removeprefix("Sans").removeprefix("Serif").lower() or "latin")
    cjk = root / "opentype/noto/NotoSansCJK-Regular.ttc"
    known = TTFont(cjk, fontNumber=SIMPLIFIED_CHINESE, lazy=True).getBestCmap().keys()
    for number in PAGES:
        characters = [code for code in range(number << 8, (number + 1) << 8) if code in known]
        if characters:
            page(cjk, characters, OUT / f"cjk/{number:x}.ttf")


main(sys.argv[1])
