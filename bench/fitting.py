"""Fits resources/facts/points.tsv on labelled slips: python -m bench.fitting FOLDER [MORE FOLDERS] [--write].

A folder has clean/, slipped/, copies.jsonl and gold.jsonl. Texts of the first folder with odd numbers teach, those with
even numbers are reported; the slips of further folders only teach. What a headline kept of an older draft differs by
more than a slip of the finger: its slips teach once more as such.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Fact
from editor_app.checks.facts.table import table
from editor_app.checks.questions.clues import clues
from editor_app.checks.questions.contradictions import kind_of, weighed
from editor_app.checks.questions.digits import Relation
from editor_app.checks.questions.pairs import pairs
from editor_app.desk.base.opening import open_tools
from editor_app.formats.reading import read
from editor_app.text.prepared import Text

_KINDS = {
    "headline-figure": "headline", "figure-again": "figure", "figure-scale": "figure",
    "date-again": "date", "year-again": "year",
}  # fmt: skip
_KEPT = {"headline": 20, "figure": 30, "date": 20, "year": 20}
"""Clues that stay, so that a person can still read the list."""
_FROM = {"headline": (1.7, 2.6), "figure": (1.05, 1.5), "date": (0.8, 1.7), "year": (1.3, 2)}
"""Points from which on a pair is a hint, and a warning."""
_KNOWN, _SCALE = ("the second is told as known", 2.0), ("million for billion, two figures", 1.2)
_FOUNDING = ("both tell of a founding", 1.2)
_BY_HAND = {
    "year": dict((_FOUNDING,)),
    "headline": dict((_KNOWN, _SCALE, ("one figure of round numbers", 0.3))),
    "figure": dict(
        (
            ("the second is told as known", 2.7),
            _SCALE,
            ("the same words around, nothing else differs", 6.0),
            ("round, between the same words, the only two values", 1.1),
        )
    ),
}
"""Points of clues that are too rare to be fitted."""
_FILE = Path(__file__).parents[1] / "resources" / "facts" / "points.tsv"


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair of facts, its clues, and the slip it is, if any."""

    kind: str
    clues: Mapping[str, float]
    slip: str
    sort: str
    number: int
    teaches: bool
    show: str


def samples(folder: Path, lists: FactLists, more: bool) -> Iterator[Sample]:
    """The pairs of the slipped copies that are slips, and all pairs of the clean texts."""
    gold: dict[str, list[dict]] = defaultdict(list)
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        slip = json.loads(line)
        if slip["kind"] in _KINDS:
            gold[slip["file"]].append(slip)
    for line in (folder / "copies.jsonl").read_text(encoding="utf-8").splitlines():
        copy = json.loads(line)
        number = int(Path(copy["file"]).stem)
        for where in ("clean", "file"):
            slips = gold[copy["file"]] if where == "file" else []
            if (where == "file" and not slips) or (where == "clean" and more):
                continue
            text = Text(read(folder / copy[where]).manuscript)
            facts = table(text, lists)
            missed = {id(slip): slip for slip in slips}
            for first, second in pairs(facts):
                slip = next((one for one in slips if _is(one, first, second)), None)
                if slip:
                    missed.pop(id(slip), None)
                elif where == "file":
                    continue
                name = f"{folder} {copy['file']} {slip['start']}" if slip else ""
                show = f"{copy[where]} {_shown(text.body, first)} || {_shown(text.body, second)}"
                yield Sample(
                    kind_of(first), clues(facts, first, second), name, slip["kind"] if slip else "", number,
                    more or bool(number % 2), show,
                )  # fmt: skip
            for slip in missed.values():
                near = text.body[max(0, slip["start"] - 50) : slip["end"] + 30].replace("\n", "/")
                show = f"{copy[where]} NO PAIR {near} || {[pair[2] for pair in slip['pairs']]}"
                name = f"{folder} {copy['file']} {slip['start']}"
                yield Sample(_KINDS[slip["kind"]], {}, name, slip["kind"], number, False, show)


def _is(slip: dict, first: Fact, second: Fact) -> bool:
    """Whether a pair is a slip and one of its other places."""
    if ("figure" in slip["kind"]) != first.attribute.is_figure or ("date" in slip["kind"]) != bool(first.day):
        return False
    here = [fact.span.start < slip["end"] and slip["start"] < fact.span.end for fact in (first, second)]
    there = [
        any(fact.span.start < pair[1] and pair[0] < fact.span.end for pair in slip["pairs"]) for fact in (first, second)
    ]
    return (here[0] and there[1]) or (here[1] and there[0])


def _shown(body: str, fact: Fact) -> str:
    before, after = body[max(0, fact.span.start - 50) : fact.span.start], body[fact.span.end : fact.span.end + 40]
    return f"{before}[{fact.span.of(body)}]{after}".replace("\n", "/")


def fit(rows: Sequence[Sample], names: Sequence[str], pull: float = 1.5) -> np.ndarray:
    """The points of the start and of each clue: logistic regression, pulled towards nothing; a slip counts once."""
    found = np.array([[1.0, *(row.clues.get(name, 0) for name in names)] for row in rows])
    is_slip = np.array([bool(row.slip) for row in rows], float)
    per = Counter(row.slip for row in rows if row.slip)
    counts = np.array([1 / per[row.slip] if row.slip else 1.0 for row in rows])
    points, pulls = np.zeros(found.shape[1]), np.full(found.shape[1], pull)
    pulls[0] = 0.01
    for _ in range(60):
        likely = 1 / (1 + np.exp(-found @ points))
        slope = found.T @ (counts * (likely - is_slip)) + pulls * points
        bend = (found * (counts * likely * (1 - likely) + 1e-9)[:, None]).T @ found + np.diag(pulls)
        step = np.linalg.solve(bend, slope)
        points -= step
        if abs(step).max() < 1e-6:
            break
    return points


def fitted(rows: Sequence[Sample], kept: int) -> dict[str, float]:
    """The points of the clues that weigh most; what weighs least is dropped, one after the other."""
    given = {name for found in _BY_HAND.values() for name in found}
    names = sorted({name for row in rows for name in row.clues} - given)
    while True:
        points = fit(rows, names)
        if len(names) <= kept:
            return {"start": round(float(points[0]), 2)} | {
                name: round(float(one), 2) for name, one in zip(names, points[1:], strict=True)
            }
        spread = np.array([[row.clues.get(name, 0) for name in names] for row in rows]).std(0)
        names.pop(int((abs(points[1:]) * spread).argmin()))


def stale(rows: Sequence[Sample]) -> list[Sample]:
    """The slips of headlines once more, as if the figures were related in no way."""
    related = {how.value for how in Relation} | {
        "mistyped, with the same word beside",
        "mistyped, with two words shared",
    }
    found = []
    for row in rows:
        if row.slip and row.kind == "headline" and Relation.NEAR.value not in row.clues:
            kept = {name: much for name, much in row.clues.items() if name not in related}
            found.append(replace(row, clues=kept | {Relation.OTHER.value: 1.0}, slip=f"{row.slip} stale"))
    return found


def report(points: Mapping[str, float], rows: Sequence[Sample]) -> None:
    """How many slips are found at some sums of points, and how many clean pairs are told with them, half by half."""
    for name, half in (
        ("odd", [row for row in rows if row.number % 2]),
        ("even", [row for row in rows if not row.number % 2]),
    ):
        best: dict[str, float] = {}
        for row in (row for row in half if row.slip):
            best[row.slip] = max(best.get(row.slip, -99.0), weighed(points, row.clues) if row.clues else -99.0)
        clean = [weighed(points, row.clues) for row in half if not row.slip]
        print(
            f"  {name}: {len(best)} slips, {len(clean)} clean pairs, no pair {sum(one == -99 for one in best.values())}"
        )
        for least in (3, 2, 1, 0, -1, -2):
            reached = sum(one >= least for one in best.values()) / max(1, len(best))
            print(f"    from {least:2}: {reached:.2f}, {sum(one >= least for one in clean)} clean pairs")


def main() -> None:
    """Fits, reports, and with --write replaces the rows of the file below its head."""
    folders = [Path(one) for one in sys.argv[1:] if not one.startswith("--")]
    lists = open_tools().reference.facts
    rows = [row for at, folder in enumerate(folders) for row in samples(folder, lists, bool(at))]
    lines = []
    for kind, kept in _KEPT.items():
        mine = [row for row in rows if row.kind == kind]
        teaching = [row for row in mine if row.clues and row.teaches]
        points = fitted([*teaching, *stale(teaching)], kept)
        print(f"{kind}: {len(mine)} pairs")
        shown = [row for row in mine if not row.slip or str(folders[0]) in row.slip]
        report(points, shown)
        if old := stale([row for row in shown if row.slip]):
            print("  left over from an older draft")
            report(points, old)
        hint, warning = _FROM[kind]
        lines += [f"{kind}\thint from\t{hint}", f"{kind}\twarning from\t{warning}"]
        by_hand = _BY_HAND.get(kind, {})
        lines += [f"{kind}\t{name}\t{one}" for name, one in {**points, **by_hand}.items()]
        if "--show" in sys.argv:
            for row in sorted(mine, key=lambda row: -weighed(points, row.clues)):
                print(f"{weighed(points, row.clues):6.2f} {row.sort or '-'} {row.show}")
    if "--write" in sys.argv:
        head = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        _FILE.write_text("\n".join([*head, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
