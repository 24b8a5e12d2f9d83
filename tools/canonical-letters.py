#!/usr/bin/env python3
"""Writes src/Stv.Formats/Files/CanonicalLetters.Table.cs from Python's unicodedata.

Range: the canonical decompositions and combining classes of the Basic Multilingual Plane, without the CJK compatibility
ideographs (U+F900 to U+FAFF) and without Hangul syllables, which CanonicalLetters works out by arithmetic.

Run it from the root of the repository: python3 tools/canonical-letters.py
"""
import base64
import struct
import unicodedata

def wanted(code):
    return not (0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF or 0xF900 <= code <= 0xFAFF)

decompositions = []
for code in filter(wanted, range(0x80, 0x10000)):
    parts = unicodedata.decomposition(chr(code))
    if parts and not parts.startswith("<"):
        first, *second = (int(part, 16) for part in parts.split())
        decompositions += [code, first, *(second or [0])]

runs = []
for code in range(0x80, 0x10000):
    order = unicodedata.combining(chr(code))
    if order and runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == order:
        runs[-1][1] += 1
    elif order:
        runs.append([code, 1, order])

def literal(numbers):
    text = base64.b64encode(struct.pack(f"<{len(numbers)}H", *numbers)).decode()
    lines = [text[i:i + 140] for i in range(0, len(text), 140)]
    return " +\n".join(f'        "{line}"' for line in lines)

with open("src/Stv.Formats/Files/CanonicalLetters.Table.cs", "w", newline="\n") as file:
    file.write(f"""namespace Stv.Formats;

/// <remarks>Written by tools/canonical-letters.py from Unicode {unicodedata.unidata_version}; 16-bit numbers, low byte first, in Base64.</remarks>
internal static partial class CanonicalLetters
{{
    /// <summary>{len(decompositions) // 3} times a character, its first part, and its second part or 0.</summary>
    const string Parts =
{literal(decompositions)};

    /// <summary>{len(runs)} times the first of some characters in a row, how many they are, and their combining class.</summary>
    const string Classes =
{literal([number for run in runs for number in run])};
}}
""")
