#!/usr/bin/env python3
"""Holds the packs of a folder, and configurations, against the JSON Schemas beside this file.

    check.py PACKS [CONFIGURATION...]

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
    for name in ("language", "words", "rules", "configuration")
}
files = mistakes = 0
packs = sorted(pathlib.Path(sys.argv[1]).glob("*/**/*.yaml"))
named = [(path, "rules" if path.parent.name == "rules" else path.stem) for path in packs]
named += [(pathlib.Path(path), "configuration") for path in sys.argv[2:]]
for path, name in named:
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
