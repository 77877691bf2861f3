"""Findings to be read: drawn over the rules from texts that nobody tuned on, and what the reader made of them.

    python -m bench.quality.draw FOLDER --to FILE.tsv [--count 200] [--seed 11] [--by cards]
    python -m bench.quality.draw --tally FILE.tsv

The reader writes right, doubtful or wrong into the first column before looking at any code. Rules take turns, so that a
loud one does not crowd out the others; `--by cards` draws as an editor sees them, a loud rule more often. Of one card
of a text one finding is drawn. The same texts and seed give the same draw.
"""

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.quality import program

COLUMNS = ("verdict", "rule", "severity", "file", "place", "words", "message")
VERDICTS = ("right", "doubtful", "wrong")
AROUND = 90
"""Characters of the text on either side of a finding."""

Json = dict[str, Any]


def drawn(findings: Iterable[Json], count: int, seed: int) -> tuple[Json, ...]:
    """`count` findings, as many of each rule as there are; the last ones are of the rules that have most."""
    chance = random.Random(seed)
    by_rule: defaultdict[str, list[Json]] = defaultdict(list)
    for card in cards(findings):
        by_rule[card["rule"]].append(card)
    piles = {rule: sorted(pile, key=_order) for rule, pile in sorted(by_rule.items())}
    for pile in piles.values():
        chance.shuffle(pile)
    made: list[Json] = []
    while len(made) < count and any(piles.values()):
        made += [pile.pop() for pile in [one for one in piles.values() if one][: count - len(made)]]
    return tuple(sorted(made, key=_order))


def drawn_by_cards(findings: Iterable[Json], count: int, seed: int) -> tuple[Json, ...]:
    """`count` findings by chance: each card of each text is as likely as any other."""
    shown = sorted(cards(findings), key=_order)
    return tuple(sorted(random.Random(seed).sample(shown, min(count, len(shown))), key=_order))


def cards(findings: Iterable[Json]) -> Iterator[Json]:
    """The first finding of each card of each text."""
    seen: set[tuple[str, str, str]] = set()
    for finding in findings:
        card = finding["rule"], finding["file"], finding["group"]
        if card not in seen:
            seen.add(card)
            yield finding


def _order(finding: Json) -> tuple[str, str, int]:
    return finding["rule"], finding["file"], finding["place"]["start"]


def told(files: Sequence[Path]) -> Iterator[Json]:
    """What the program of this checkout finds in files, each with its file and the words around.

    A file that cannot be read is named by the program, and left out.
    """
    asked = [sys.executable, "-m", "editor_app", "check", "--format", "json", "--fail-on", "never", *map(str, files)]
    done = subprocess.run(asked, stdout=subprocess.PIPE, cwd=program.ROOT, check=False)
    bodies = _bodies(files)
    for document in json.loads(done.stdout)["documents"]:
        path = Path(document["path"])
        body = bodies.get(path.name) or path.read_text(encoding="utf-8", errors="replace")
        for finding in document["findings"]:
            yield {**finding, "file": document["path"], "words": _around(body, finding["place"])}


def _bodies(files: Sequence[Path]) -> dict[str, str]:
    """The texts that offsets count in, of files that are not plain text."""
    others = [path for path in files if path.suffix != ".txt"]
    with tempfile.TemporaryDirectory() as there:
        asked = [sys.executable, "-m", "editor_app", "convert", "--format", "json", "--to", there]
        if others:
            subprocess.run([*asked, *map(str, others)], capture_output=True, cwd=program.ROOT, check=False)
        made = {path: Path(there) / f"{path.stem}.json" for path in others}
        return {path.name: json.loads(kept.read_bytes())["body"] for path, kept in made.items() if kept.exists()}


def _around(body: str, place: Json) -> str:
    """The finding between the words beside it, where it stands in the file itself; otherwise its words alone."""
    start, end = place["start"], place["end"]
    if body[start:end] != place["quote"]:
        return f"[[{' '.join(place['quote'].split())}]]"
    whole = f"{body[max(0, start - AROUND) : start]}[[{body[start:end]}]]{body[end : end + AROUND]}"
    return " ".join(whole.split())


def written(findings: Iterable[Json], to: Path) -> None:
    """The findings as a table with an empty column for the verdict."""
    with to.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for one in findings:
            place = f"{one['place']['start']}-{one['place']['end']}"
            table.writerow(("", one["rule"], one["severity"], one["file"], place, one["words"], one["message"]))


def tally(table: Path) -> Iterator[str]:
    """How many of each rule are right, of errors alone and of all; findings without a verdict are named."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        verdict = row["verdict"].strip().lower()
        for group in (row["rule"], *(["errors"] if row["severity"] == "error" else []), "all"):
            groups[group][verdict if verdict in VERDICTS else "not read"] += 1
    yield "| rule | right | doubtful | wrong | not read | share right |"
    yield "|---|---|---|---|---|---|"
    for group in sorted(groups, key=lambda name: (name in ("all", "errors"), name == "all", name)):
        counts = groups[group]
        read = sum(counts[verdict] for verdict in VERDICTS)
        share = f"{100 * counts['right'] / read:.0f} %" if read else ""
        yield f"| {group} | {' | '.join(str(counts[one]) for one in (*VERDICTS, 'not read'))} | {share} |"


def main() -> None:
    """Draw, or tally what was read."""
    parser = argparse.ArgumentParser(description="Draw findings to be read, or tally those that were.")
    parser.add_argument("folder", type=Path, nargs="?", help="the texts")
    parser.add_argument("--to", type=Path, help="the table to write")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--by", choices=("rules", "cards"), default="rules", help="what takes turns")
    parser.add_argument("--tally", type=Path, help="a table that was read")
    args = parser.parse_args()
    if args.tally:
        print("\n".join(tally(args.tally)))
    elif args.folder and args.to:
        files = sorted(path for path in args.folder.rglob("*") if path.is_file())
        draw = drawn if args.by == "rules" else drawn_by_cards
        written(draw(told(files), args.count, args.seed), args.to)
    else:
        parser.error("name a folder and --to, or --tally")


if __name__ == "__main__":
    main()
