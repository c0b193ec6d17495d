#!/usr/bin/env python3
"""Writes the table of Han characters that the search index embeds.

    apt-get install unicode-data
    python3 tools/unihan/make_table.py > Graph.Search/unihan.txt

Reads the Unicode data files of Debian's unicode-data package (or of the folder given as the first argument) and prints,
for the ideographs of the basic plane (the unified block and extension A):

  = readings   one line a syllable, without tones:  qian<TAB>千前…<TAB>纤…  (characters that are commonly read so; those that rarely are)
  = simplified one line a simplified character:     发<TAB>發髮          (what folds to it)
  = folded     one line a compatibility character:  Ａ<TAB>A             (NFKC, then without combining marks, in lower case)
"""
import bz2
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

READINGS_PER_CHARACTER = 4
# 〇 is no ideograph to Unihan, and has no readings there.
READINGS_OF_OTHERS = {"ling": "〇"}
LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i"}


def is_ideograph(code):
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF


def rows(folder, name):
    """The rows of one Unihan file: (character, field, value), and before them its version as ('', 'version', value)."""
    plain = folder / name
    text = plain.read_text("utf-8") if plain.exists() else bz2.open(folder / (name + ".bz2"), "rt", encoding="utf-8").read()
    for line in text.splitlines():
        if line.startswith("# Unicode version:"):
            yield "", "version", line.split(":")[1].strip()
        elif line.startswith("U+"):
            code, field, value = line.split("\t")
            yield chr(int(code[2:], 16)), field, value


def without_tone(reading):
    """lǜ becomes lü: of the marks only the diaeresis stays."""
    decomposed = unicodedata.normalize("NFD", reading)
    kept = "".join(mark for mark in decomposed if not unicodedata.combining(mark) or mark == "\u0308")
    return unicodedata.normalize("NFC", kept)


def syllables(field, value):
    """The readings that a field gives, the commonest first."""
    if field == "kMandarin":
        found = value.split()[:1]  # a second value is the reading preferred in Taiwan
    elif field == "kHanyuPinlu":
        found = [item.split("(")[0] for item in value.split()]
    else:  # kTGHZ2013, kXHC1983: place:reading,reading place:reading
        found = [item for group in value.split() for item in group.split(":")[1].split(",")]
    plain = [without_tone(item) for item in found]
    return [item for item in plain if item.isalpha() and all("a" <= letter <= "z" or letter == "ü" for letter in item)]


def readings(folder):
    """By syllable, the characters that are commonly read so and those that rarely are.

    Common is what Unihan gives first, and what its count of running text (kHanyuPinlu) has; rare is what only the
    dictionaries of today's standard have."""
    by_field = defaultdict(dict)
    for character, field, value in rows(folder, "Unihan_Readings.txt"):
        if field in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983") and is_ideograph(ord(character)):
            by_field[character][field] = value
    table = defaultdict(lambda: ([], []))
    for character, fields in sorted(by_field.items()):
        ordered = {}
        for field in ("kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"):
            for syllable in syllables(field, fields[field]) if field in fields else []:
                ordered.setdefault(syllable, field in ("kTGHZ2013", "kXHC1983"))
        for syllable, is_rare in list(ordered.items())[:READINGS_PER_CHARACTER]:
            table[syllable][is_rare].append(character)
    for syllable, characters in READINGS_OF_OTHERS.items():
        table[syllable][0].extend(characters)
    return {key: "\t".join("".join(column) for column in columns).rstrip("\t") for key, columns in table.items()}


def simplified(folder):
    """Traditional to simplified, except where the character is itself in use in simplified text (乾 beside 干, 著 beside 着)."""
    standard = {c: int(value.split(":")[1]) for c, field, value in rows(folder, "Unihan_OtherMappings.txt") if field == "kTGH"}
    table = defaultdict(list)
    for character, field, value in rows(folder, "Unihan_Variants.txt"):
        if field != "kSimplifiedVariant" or not is_ideograph(ord(character)):
            continue
        targets = [chr(int(item.split("<")[0][2:], 16)) for item in value.split()]
        others = [target for target in targets if target != character and is_ideograph(ord(target))]
        if not others or (character in targets and character in standard):
            continue
        table[min(others, key=lambda target: (standard.get(target, 99999), target))].append(character)
    return table


def folded():
    """What NFKC, the removal of combining marks and lower case make of a character, where that is not the plain lower case."""
    for code in range(0x80, 0x10000):
        character = chr(code)
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xF8FF or unicodedata.category(character)[0] not in "LNS":
            continue
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", character) if not unicodedata.combining(mark)).lower()
        plain = "".join(LIGATURES.get(letter, letter) for letter in plain)
        if plain and plain != character.lower() and any(letter.isalnum() for letter in plain):
            yield character, " ".join(plain.split())


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    version = next(value for _, field, value in rows(folder, "Unihan_Readings.txt") if field == "version")
    out = sys.stdout
    out.reconfigure(encoding="utf-8", newline="\n")
    out.write(f"# Tone-less readings, simplified forms and compatibility forms of characters. Made by tools/unihan/make_table.py.\n"
              f"# From the Unihan database {version} (kMandarin, kHanyuPinlu, kTGHZ2013, kXHC1983, kSimplifiedVariant, kTGH) and the\n"
              f"# decompositions of Unicode {unicodedata.unidata_version}. Selected and rearranged.\n"
              f"# Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in\n"
              f"# https://www.unicode.org/copyright.html; licence: https://www.unicode.org/license.txt (Unicode License, SPDX Unicode-DFS-2016).\n"
              f"# The copyright and permission notice stands in tools/unihan/LICENSE.\n")
    for title, table in (("readings", readings(folder)), ("simplified", simplified(folder))):
        out.write(f"= {title}\n")
        for key in sorted(table):
            out.write(f"{key}\t{''.join(table[key])}\n")
    out.write("= folded\n")
    for character, plain in folded():
        out.write(f"{character}\t{plain}\n")


main()
