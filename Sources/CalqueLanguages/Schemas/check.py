#!/usr/bin/env python3
"""Holds the packs of a folder against the JSON Schemas beside this file.

    check.py PACKS

Needs the Python packages jsonschema and PyYAML.
"""

import json
import pathlib
import sys

import jsonschema
import yaml

here = pathlib.Path(__file__).parent
validators = {
    name: jsonschema.Draft7Validator(json.loads((here / f"{name}.schema.json").read_text("utf-8")))
    for name in ("language", "words", "rules")
}
files = mistakes = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*/**/*.yaml")):
    name = "rules" if path.parent.name == "rules" else path.stem
    if name not in validators:
        continue
    files += 1
    value = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    for error in validators[name].iter_errors(value if value != "" else None):
        mistakes += 1
        place = "/".join(str(part) for part in error.absolute_path)
        print(f"{path}: {place}: {error.message[:200]}", file=sys.stderr)
print(f"{files} files, {mistakes} mistakes")
sys.exit(1 if mistakes else 0)
