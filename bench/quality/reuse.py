"""The scorer of the archive: how much of what 600 texts took from earlier articles `archive search` names.

    python -m bench.quality.reuse FOLDER --command "editor-app"

FOLDER holds `articles.jsonl.gz` and `queries.jsonl.gz`. A shared paragraph of 25 words or more counts as found when the
search names its source and covers 80 % of its characters. Documents that are named though nothing was taken from them
are counted too: some are true, since articles of one issuer repeat each other.
"""

import argparse
import gzip
import json
import os
import shlex
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHORTEST = 25
"""Words of a shared paragraph that counts."""
COVERED = 0.8
"""The share of its characters that must be found."""
GROUP = 150
"""Texts of one call: their paths stay below the longest command line."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Query:
    """A text that reuses an article, and where in it the paragraphs stand that count."""

    name: str
    kind: str
    source: str
    body: str
    shared: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found, by kind of reuse."""

    found: Counter[str]
    total: Counter[str]
    named: int
    others: int
    texts: int

    def lines(self) -> Iterator[str]:
        """The figures, a line a kind, then all."""
        for kind in sorted(self.total):
            yield f"{kind:10} found {self.found[kind]}/{self.total[kind]}"
        found, total = sum(self.found.values()), sum(self.total.values())
        yield (
            f"all        found {found}/{total}, source named in {self.named} of {self.texts} texts, "
            f"{self.others / max(1, self.texts):.2f} other documents a text"
        )


def queries(folder: Path, most: int = 0) -> tuple[Query, ...]:
    """The labelled texts; `most` takes the first of them only."""
    articles = {row["id"]: row["paras"] for row in _rows(folder / "articles.jsonl.gz")}
    rows = [row for number, row in enumerate(_rows(folder / "queries.jsonl.gz")) if not most or number < most]
    return tuple(_query(row, articles[row["source"]]) for row in rows)


def _query(row: dict[str, Any], paragraphs: Sequence[str]) -> Query:
    body = "\n\n".join(row["paras"])
    lent = [paragraphs[number] for number in row["shared"] if number < len(paragraphs)]
    counted = [one for one in lent if len(one.split()) >= SHORTEST and one in row["paras"]]
    places = tuple((body.index(one), body.index(one) + len(one)) for one in counted)
    return Query(row["id"].replace("/", "-"), row["kind"], row["source"], body, places)


def score(given: Sequence[Query], answers: dict[str, list[dict[str, Any]]]) -> Score:
    """The figures of the answers, by name of the text."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    named = others = 0
    for query in given:
        matches = answers[query.name]
        own = [match for match in matches if match["document"] == query.source]
        named += bool(own)
        others += len(matches) - len(own)
        places = [(one["a"]["start"], one["a"]["end"]) for match in own for one in match["passages"]]
        total[query.kind] += len(query.shared)
        found[query.kind] += sum(covered(place, places) >= COVERED for place in query.shared)
    return Score(found, total, named, others, len(given))


def covered(place: Place, by: Sequence[Place]) -> float:
    """Which share of a place others cover."""
    inside, last = 0, place[0]
    for start, end in sorted(by):
        inside += max(0, min(end, place[1]) - max(start, last))
        last = max(last, min(end, place[1]))
    return inside / (place[1] - place[0])


def asked(command: Sequence[str], folder: Path, given: Sequence[Query]) -> dict[str, list[dict[str, Any]]]:
    """What the program answers for each text, with the articles in an archive of its own."""
    with tempfile.TemporaryDirectory() as there:
        home = Path(there)
        around = {**os.environ, "EDITOR_APP_DATA": there}
        around.pop("EDITOR_APP_DATABASE", None)
        _called([*command, "archive", "add", str(folder / "articles.jsonl.gz")], around)
        paths = [home / f"{query.name}.txt" for query in given]
        for path, query in zip(paths, given, strict=True):
            path.write_text(query.body, encoding="utf-8")
        answers: dict[str, list[dict[str, Any]]] = {}
        for first in range(0, len(paths), GROUP):
            some = map(str, paths[first : first + GROUP])
            told = _called([*command, "archive", "search", "--format", "json", "--stock", *some], around)
            for answer in map(json.loads, told.splitlines()):
                answers[Path(answer["path"]).stem] = answer["matches"]
        return answers


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _called(command: Sequence[str], around: dict[str, str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=around, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"status {done.returncode}: {done.stderr.strip()[-500:]}")
    return done.stdout


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--command", default="editor-app")
    parser.add_argument("--sample", type=int, default=0, help="only the first N texts")
    args = parser.parse_args()
    given = queries(args.folder, args.sample)
    for line in score(given, asked(shlex.split(args.command), args.folder, given)).lines():
        print(line)


if __name__ == "__main__":
    main()
