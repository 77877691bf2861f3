"""What each rule finds, misses and gets wrong, from what the program answered to the scorers."""

import importlib.util
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.quality.program import Answer

Json = dict[str, Any]
Place = tuple[int, int]


@dataclass(slots=True)
class Row:
    """One rule. Its `kinds` are those of which it finds more than any other rule."""

    rule: str
    kinds: list[str] = field(default_factory=list)
    found: int = 0
    planted: int = 0
    loud: int = 0  # errors and warnings on texts without a slip
    hints: int = 0
    right: int = 0  # judged findings that it still makes
    wrong: int = 0
    doubtful: int = 0


def rows(shared: Path, answers: Iterable[Answer]) -> tuple[tuple[Row, ...], int]:
    """Every rule that spoke, by name; and the words of the texts that count for alarms."""
    by_path = {answer.path.resolve(): answer for answer in answers}
    table: defaultdict[str, Row] = defaultdict(lambda: Row(""))
    words = 0
    if (shared / "slips").is_dir():
        words = _slips(shared / "slips", by_path, table)
    if (shared / "drafts").is_dir():
        _judged(shared / "drafts" / "real", by_path, table)
    for rule, row in table.items():
        row.rule = rule
    return tuple(table[rule] for rule in sorted(table)), words


def _slips(folder: Path, answers: Mapping[Path, Answer], table: Mapping[str, Row]) -> int:
    """Which rule found which slip, and what each said of the clean texts; returns the words of those."""
    scorer, by_kind, total = _module(folder / "score.py"), defaultdict(Counter[str]), Counter[str]()
    gold: defaultdict[str, list[Json]] = defaultdict(list)
    for slip in _lines(folder / "gold.jsonl"):
        gold[slip["file"]].append(slip)
        total[slip["kind"]] += 1
    clean: dict[Path, Answer] = {}
    for copy in _lines(folder / "copies.jsonl"):
        before, after = (answers.get((folder / copy[name]).resolve()) for name in ("clean", "file"))
        if before and after:
            clean[before.path] = before
            fresh = tuple(_fresh(scorer, copy, before, after))
            for slip in gold[copy["file"]]:
                by_kind[slip["kind"]].update(_finders(scorer, slip, fresh))
    for answer in clean.values():
        for finding in answer.findings:
            row = table[finding["rule"]]
            row.hints += finding["severity"] == "info"
            row.loud += finding["severity"] != "info"
    for kind, finders in by_kind.items():
        if finders:
            best = min(finders, key=lambda rule: (-finders[rule], rule))
            row = table[best]
            row.kinds.append(kind)
            row.found, row.planted = row.found + finders[best], row.planted + total[kind]
    return sum(answer.words for answer in clean.values())


def _fresh(scorer: ModuleType, copy: Json, before: Answer, after: Answer) -> Iterator[Json]:
    """What is said of a text with slips and was not said of the clean one; as the scorer of the set has it."""
    said: defaultdict[str, list[Place]] = defaultdict(list)
    for finding in before.findings:
        said[finding["rule"]].append(_place(finding))
    edits = sorted(copy["edits"])
    for finding in after.findings:
        start, end = _place(finding)
        put_in = any(first <= start and end <= last and not was for first, last, was in edits)
        here = scorer.back(start, edits, 0, False), scorer.back(end, edits, 0, True)
        if put_in or not any(scorer.touch(here[0], max(here), *place) for place in said[finding["rule"]]):
            yield finding


def _finders(scorer: ModuleType, slip: Json, fresh: Iterable[Json]) -> set[str]:
    """The rules that may speak of a slip, and did."""
    places = [(slip["start"], slip["end"]), *((pair[0], pair[1]) for pair in slip["pairs"])]
    return {
        finding["rule"]
        for finding in fresh
        if scorer.family(finding["rule"], slip["families"])
        and any(scorer.touch(*_place(finding), *place) for place in places)
    }


def _judged(folder: Path, answers: Mapping[Path, Answer], table: Mapping[str, Row]) -> None:
    """Of the findings that a reader has judged: which rule still makes them. Where places have
    moved, they are found by their words."""
    for judged in _lines(folder / "judged.jsonl"):
        answer = answers.get((folder / "texts" / judged["file"]).resolve())
        found = answer.findings if answer else ()
        shifted = judged["file"].endswith((".html", ".htm")) or (answer is not None and _shifted(answer))
        rules = {finding["rule"] for finding in found if _is(finding, judged, shifted)}
        for rule in rules:
            row = table[rule]
            row.right += judged["verdict"] == "right"
            row.wrong += judged["verdict"] == "wrong"
            row.doubtful += judged["verdict"] == "doubtful"


def _shifted(answer: Answer) -> bool:
    """Whether places count in another text than that of the file: without its metadata, for instance."""
    text = (
        answer.path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    )
    return any(text[slice(*_place(finding))] != finding["place"]["quote"] for finding in answer.findings)


def _is(finding: Json, judged: Json, shifted: bool) -> bool:
    if not any(finding["rule"] == one or finding["rule"].startswith(f"{one}.") for one in judged["families"]):
        return False
    if shifted:
        return bool(finding["place"]["quote"] == judged["quote"])
    start, end = _place(finding)
    inside = min(end, judged["end"]) - max(start, judged["start"])
    return inside > 0 and 2 * inside >= min(end - start, judged["end"] - judged["start"])


def _place(finding: Json) -> Place:
    return finding["place"]["start"], finding["place"]["end"]


def _lines(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _module(path: Path) -> ModuleType:
    """The scorer of a set, for its own notion of what touches what."""
    spec = importlib.util.spec_from_file_location(f"scorer_{path.parent.name}", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
