#!/usr/bin/env python3
"""Counts which words stand beside a language's function words, in manuals of free licences.

    count_neighbours.py --packs DIR --output DIR [--language TAG ...]

The manuals are fetched as Debian packages (apt-get download) into a folder that is deleted again; of
them only figures are kept. A line of TAG.txt is a word, or two that stand side by side, and how often
it was seen: twice the binary logarithm of the count, rounded. Pairs hold at least one determiner or
preposition of the pack and were seen SEEN times or more. A line of a manual counts once, wherever it
stands.

German is left out: its articles are told apart by case, which the words beside them do not show, and
the figures chose worse than the article's own use.
"""
import argparse
import collections
import glob
import html
import math
import os
import re
import subprocess
import tempfile

import yaml

SEEN = 8
# The tags of the manuals that hold a folder for each language, and the packages of one language.
SHARED = ["debian-handbook", "installation-guide-amd64"]
PACKAGES = {
    "en": ("en-US", "aptitude-doc-en debian-faq debian-reference-en gimp-help-en "
           "libreoffice-help-en-us"),
    "es": ("es-ES", "aptitude-doc-es debian-reference-es gimp-help-es libreoffice-help-es "
           "debian-edu-doc-es"),
    "fr": ("fr-FR", "aptitude-doc-fr debian-faq-fr debian-reference-fr gimp-help-fr "
           "libreoffice-help-fr developers-reference-fr debian-edu-doc-fr"),
    "it": ("it-IT", "aptitude-doc-it debian-faq-it debian-reference-it gimp-help-it "
           "libreoffice-help-it developers-reference-it debian-edu-doc-it"),
    "nl": ("nl-NL", "aptitude-doc-nl debian-faq-nl gimp-help-nl libreoffice-help-nl "
           "debian-edu-doc-nl"),
    "pl": ("pl-PL", "libreoffice-help-pl kicad-doc-pl debian-edu-doc-legacy-pl"),
    "pt": ("pt-BR", "debian-faq-pt debian-reference-pt debian-reference-pt-br gimp-help-pt "
           "gimp-help-pt-br libreoffice-help-pt libreoffice-help-pt-br debian-edu-doc-pt-pt"),
    "ru": ("ru-RU", "aptitude-doc-ru debian-faq-ru gimp-help-ru libreoffice-help-ru "
           "developers-reference-ru"),
}
HEAD = """# How often words stand beside function words: twice the binary logarithm of the count, rounded.
# Counted by Tests/Evaluation/count_neighbours.py in the Debian packages
# {packages}.
# Their licences: GPL-2+ (Debian's manuals, aptitude), CC BY-SA 3.0 (the handbook), GPL-3+ (KiCad),
# GFDL-1.2+ (GIMP), MPL-2.0 (LibreOffice). Figures only; no text of theirs is here.
"""
DROPPED = re.compile(r"<(script|style|pre|head|nav)\b.*?</\1>|<!--.*?-->", re.S | re.I)
BLOCK = re.compile(
    r"</?(?:p|div|li|td|th|tr|h\d|dt|dd|table|ul|ol|br|body|section|article)\b[^>]*>", re.I)
# Words with nothing but a space between, as the program cuts them.
RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?: [^\W\d_]+(?:['’][^\W\d_]+)*)*")


def fetch(packages, folder):
    subprocess.run(["apt-get", "download", *packages], cwd=folder, check=True, capture_output=True)
    for package in glob.glob(os.path.join(folder, "*.deb")):
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
        os.remove(package)


def lines(folder, tags):
    """The lines of all pages, without those of other languages; each once."""
    seen = set()
    for page in sorted(glob.glob(os.path.join(folder, "**", "*.html"), recursive=True)):
        parts = page.split(os.sep)
        if any(name in parts for name in SHARED) and not tags & set(parts):
            continue
        with open(page, encoding="utf-8", errors="replace") as file:
            text = DROPPED.sub(" ", file.read())
        text = re.sub(r"<[^>]+>", "", BLOCK.sub("\n", re.sub(r"\s+", " ", text)))
        for line in html.unescape(text).split("\n"):
            if len(line.strip()) >= 25:
                seen.add(line.strip())
    return sorted(seen)


def words_of(node):
    """The words of a class of words.yaml: stems with endings as all their forms."""
    if isinstance(node, dict):
        return [word for key, value in node.items() if key != "features" for word in words_of(value)]
    if isinstance(node, list):
        return [word for value in node for word in words_of(value)]
    stem, *endings = str(node).split("/")
    return ([] if stem.endswith("-") else [stem]) + [stem.rstrip("-") + end for end in endings]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--packs", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--language", nargs="*", default=sorted(PACKAGES))
    options = parser.parse_args()
    for tag in options.language:
        locale, packages = PACKAGES[tag]
        packages = packages.split() + SHARED
        with open(os.path.join(options.packs, tag, "words.yaml"), encoding="utf-8") as file:
            classes = yaml.safe_load(file)
        function = {word.lower() for name in ("determiners", "prepositions", "contractions")
                    for word in words_of(classes.get(name, []))}
        counts = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            fetch(packages, folder)
            for line in lines(folder, {locale, tag}):
                for run in RUN.findall(line.lower().replace("’", "'")):
                    run = run.split(" ")
                    counts.update((word,) for word in run if word in function)
                    counts.update(pair for pair in zip(run, run[1:]) if function & set(pair))
        with open(os.path.join(options.output, f"{tag}.txt"), "w", encoding="utf-8") as file:
            file.write(HEAD.format(packages=" ".join(packages)))
            for words, count in sorted(counts.items()):
                if count >= SEEN:
                    file.write(f"{' '.join(words)} {round(2 * math.log2(count))}\n")


if __name__ == "__main__":
    main()
