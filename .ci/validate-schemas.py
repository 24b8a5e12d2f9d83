#!/usr/bin/env python3
"""Validates the samples and every golden result against the JSON Schemas of this repository."""
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A string as it stands, or a comment, or a comma before the end of a list or an object.
EXTRAS = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/|,(?=(?:\s|//[^\n]*\n|/\*.*?\*/)*[\]}])', re.DOTALL)


# Where a template takes what is known in the place of what it says by itself.
PLACES = re.compile(r"\{[A-Z]+\}")


def read(path):
    """JSON in which comments and trailing commas are allowed; a template as it is where nothing is known."""
    text = path.read_text(encoding="utf-8")
    if "Templates" in path.parts:
        text = PLACES.sub("", text)
    return json.loads(EXTRAS.sub(lambda match: match.group(1) or "", text))


def validator(name):
    schema = read(ROOT / "schemas" / name)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def published():
    """Every golden result and report, by the name of its format's schema."""
    found = {}
    for path in sorted(set(ROOT.glob("tests/*/**/*.verified.json")) | set(ROOT.glob("tests/*/*.verified.json"))):
        schema = str(read(path).get("format", "")).replace("/", "-") + ".schema.json"
        if (ROOT / "schemas" / schema).exists():
            found.setdefault(schema, []).append(path)
    return found


def main():
    checks = [(validator("stv-election-1.schema.json"), sorted(ROOT.glob("samples/**/election.json"))),
              (validator("stv-model-1.schema.json"), sorted(ROOT.glob("samples/**/model.json")) + sorted(ROOT.glob("src/**/Templates/model.json"))),
              *((validator(name), paths) for name, paths in sorted(published().items()))]
    faults = 0
    for schema, paths in checks:
        if not paths:
            sys.exit("There is nothing to validate.")
        for path in paths:
            for fault in schema.iter_errors(read(path)):
                faults += 1
                print(f"{path.relative_to(ROOT)}: {fault.json_path}: {fault.message[:200]}")
    print(f"{sum(len(paths) for _, paths in checks)} files validated against their schemas, {faults} faults")
    sys.exit(1 if faults else 0)


main()
