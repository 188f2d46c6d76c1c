#!/usr/bin/env python3
"""Fits the confidence of findings and corrections to evaluation data and writes it into the packs.

    fit_confidence.py --calque PATH --data DIR --packs DIR [--dictionaries DIR]

For each rule and each certainty it counts, over the human articles of DATA (where every finding counts
as wrong) and its injected artifacts (where a finding is right if it overlaps the artifact), how many
findings were right, and how many first suggestions that overlap an artifact restored the text exactly.

The share of all languages together goes to root/confidence.yaml, drawn toward the share of all rules by
two findings' weight; a language's own goes to its pack where it has at least 15 findings, drawn toward
the rule's share by ten findings' weight, and is left out where it is within 0.02 of that.

With a folder of Hunspell's dictionaries, what these alone tell is fitted too, and is no measure of other rules;
else its figures stay out.
"""
import argparse
import collections
import glob
import json
import os
import subprocess
import tempfile

HEAD = """# How often findings were right, and first suggestions restored the text, by rule and certainty.
# Fitted on evaluation data by Tests/Evaluation/fit_confidence.py (make fit-confidence DATA=...).
"""


def check(calque, items, dictionaries):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for number, item in enumerate(items):
            record = {"id": str(number), "text": item["text"], "lang": item["lang"]}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
        file.flush()
        command = [calque, "check", "--format", "jsonl", "--explain", file.name]
        if dictionaries:
            command += ["--dictionaries", dictionaries]
        output = subprocess.run(command, capture_output=True, check=False).stdout.decode("utf-8")
    return [json.loads(line)["findings"] for line in output.splitlines()]


def overlaps(start, end, spans):
    for low, high in spans:
        if start == end or low == high:
            if start <= high and low <= end:
                return True
        elif start < high and low < end:
            return True
    return False


def applied(raw, edits):
    for start, end, text in sorted(edits, reverse=True):
        raw = raw[:start] + text + raw[end:]
    return raw


def is_exact(raw, gold, suggestion):
    edit = (suggestion["start"], suggestion["end"], suggestion["replacement"].encode("utf-8"))
    original = applied(raw, gold)
    rest = [g for g in gold if not overlaps(edit[0], edit[1], [g[:2]])]
    return applied(raw, [edit]) == original or (
        len(rest) < len(gold) and applied(raw, [edit] + rest) == original
    )


def count(calque, data, dictionaries):
    counts = collections.defaultdict(collections.Counter)
    for path in sorted(glob.glob(os.path.join(data, "human", "*.jsonl"))):
        items = [json.loads(line) for line in open(path, encoding="utf-8")]
        for item, findings in zip(items, check(calque, items, dictionaries)):
            for finding in findings:
                counts[finding["rule"], finding["certainty"], item["lang"]]["all"] += 1
    for path in sorted(glob.glob(os.path.join(data, "artifacts", "*.jsonl"))):
        items = [json.loads(line) for line in open(path, encoding="utf-8")]
        for item, findings in zip(items, check(calque, items, dictionaries)):
            raw = item["text"].encode("utf-8")
            gold = [(g["start"], g["end"], g["correction"].encode("utf-8")) for g in item["gold"]]
            spans = [tuple(g.get("anchor") or (g["start"], g["end"])) for g in item["gold"]]
            for finding in findings:
                cell = counts[finding["rule"], finding["certainty"], item["lang"]]
                right = overlaps(finding["start"], finding["end"], spans)
                cell["all"] += 1
                cell["right"] += right
                if finding["suggestions"]:
                    cell["offered"] += 1
                    cell["exact"] += is_exact(raw, gold, finding["suggestions"][0])
    return counts


def write(path, shares):
    rules = collections.defaultdict(dict)
    for (rule, certainty), (right, exact) in sorted(shares.items()):
        rules[rule][certainty] = f"[{right:.2f}, {exact:.2f}]"
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD)
        for rule, certainties in rules.items():
            parts = ", ".join(f"{name}: {value}" for name, value in certainties.items())
            file.write(f"{rule}: {{{parts}}}\n")


def drawn(part, whole, toward, weight):
    return (part + toward * weight) / (whole + weight)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("calque", "data", "packs"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--dictionaries")
    options = parser.parse_args()
    counts = count(options.calque, options.data, None)

    certainties = collections.defaultdict(collections.Counter)
    rules = collections.defaultdict(collections.Counter)
    for (rule, certainty, _), cell in counts.items():
        certainties[certainty].update(cell)
        rules[rule, certainty].update(cell)
    root = {}
    for certainty, cell in certainties.items():
        root["every-rule", certainty] = (
            drawn(cell["right"], cell["all"], 0.5, 2), drawn(cell["exact"], cell["offered"], 0.5, 2))
    if options.dictionaries:
        plain = set(rules)
        more = count(options.calque, options.data, options.dictionaries)
        for (rule, certainty, language), cell in more.items():
            if (rule, certainty) not in plain:
                counts[rule, certainty, language] = cell
                rules[rule, certainty].update(cell)
    for (rule, certainty), cell in rules.items():
        right, exact = root["every-rule", certainty]
        root[rule, certainty] = (
            drawn(cell["right"], cell["all"], right, 2), drawn(cell["exact"], cell["offered"], exact, 2))
    write(os.path.join(options.packs, "root", "confidence.yaml"), root)

    languages = collections.defaultdict(dict)
    for (rule, certainty, language), cell in counts.items():
        right, exact = root[rule, certainty]
        own = (drawn(cell["right"], cell["all"], right, 10),
               drawn(cell["exact"], cell["offered"], exact, 10))
        if cell["all"] >= 15 and max(abs(own[0] - right), abs(own[1] - exact)) > 0.02:
            languages[language][rule, certainty] = own
    for language in os.listdir(options.packs):
        path = os.path.join(options.packs, language, "confidence.yaml")
        if language in languages:
            write(path, languages[language])
        elif language != "root" and os.path.exists(path):
            os.remove(path)
    total = sum(cell["all"] for cell in counts.values())
    print(f"{total} findings, {len(rules)} rules and certainties, {len(languages)} languages")


main()
