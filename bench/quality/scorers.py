"""The labelled sets, how each is scored, and which figures of a scorer go into the table."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.quality import program

SHARED = program.ROOT.parent / "shared" / "bench"
"""The sets; they are no part of the project, and a scorer whose set is missing is skipped by name."""

Figures = tuple[tuple[str, str], ...]
"""Rows of the table: what was measured, and the figure."""
Reading = Callable[[str, Mapping[str, Any]], Iterator[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Scorer:
    """One run: the folder of its set, its arguments (without the command), and how its answer is read."""

    name: str
    folder: Path
    arguments: tuple[str, ...]
    read: Reading
    writes_json: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """What a scorer said; no figures and a reason when it was skipped or failed."""

    name: str
    figures: Figures
    why_not: str = ""


def run(scorer: Scorer, tree: Path, kept: Path) -> Scored:
    """Run one scorer with the program of a checkout; `kept` is the folder for what the program answers."""
    if not scorer.folder.is_dir():
        return Scored(scorer.name, (), f"{scorer.folder} is missing")
    with tempfile.TemporaryDirectory() as there:
        out = Path(there) / "figures.json"
        asked = [sys.executable, *scorer.arguments, "--command", program.command(tree, kept)]
        around = {**os.environ, "PYTHONPATH": str(program.ROOT), "EDITOR_APP_DATA": there}
        around.pop("EDITOR_APP_DATABASE", None)
        json_too = ["--json", str(out)] if scorer.writes_json else []
        done = subprocess.run([*asked, *json_too], capture_output=True, text=True, env=around, check=False, cwd=there)
        told = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
    if done.returncode != 0:
        return Scored(scorer.name, (), f"status {done.returncode}: {(done.stderr or done.stdout).strip()[-300:]}")
    return Scored(scorer.name, tuple(scorer.read(done.stdout, told)))


def _of(found: float, total: float) -> str:
    return f"{found:g} of {total:g}"


def _drafts(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    judged, faults, cards = (told["real"][name] for name in ("judged", "faults", "cards"))
    yield "real: judged right, still made", _of(judged["right still found"], judged["right"])
    yield "real: judged wrong, still made", _of(judged["wrong still reported"], judged["wrong"])
    yield "real: judged wrong, made as errors", f"{judged['wrong as errors now']}"
    yield "real: texts with a wrong error", _of(judged["texts with a wrong error"], judged["texts"])
    yield "real: errors nobody has judged", f"{judged['errors nobody judged']}"
    yield "real: faults a reader marked, found", _of(faults["found"], faults["total"])
    yield "real: other cards beside them, per 1,000 words", f"{faults['other cards per 1000 words']:.1f}"
    levels = " / ".join(f"{cards[level]:.2f}" for level in ("error", "warning", "info"))
    yield "real: cards per 1,000 words; errors / warnings / hints", f"{cards['all']:.2f}; {levels}"
    spelling = sum(rate for rule, rate in cards["rules"].items() if rule.startswith("spelling."))
    yield "real: of them spelling.*", f"{spelling:.2f}"
    yield "cases to find", _of(*told["cases"]["find"])
    yield "cases to leave alone", _of(*told["cases"]["quiet"])
    releases = told["releases"]
    yield "releases: planted faults found", _of(releases["found"], releases["planted"])
    yield from ((f"releases: {name}", f"{value:.1f}") for name, value in releases.items() if "per 1000" in name)


def _slips(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = told["kinds"]
    yield "mean recall over the kinds", f"{100 * told['mean_of_kinds']:.1f} %"
    yield "kinds under 60 %", _of(sum(kind["recall"] < 0.6 for kind in kinds.values()), len(kinds))
    for group, alarms in sorted(told["alarms"].items()):
        loud, hints = alarms["error"] + alarms["warning"], alarms["info"]
        yield f"alarms per 1,000 words, {group}: errors and warnings / hints", f"{loud:.2f} / {hints:.2f}"
        spelling = [rate for name, rate in alarms["per_1000"].items() if re.match(r"spelling\S* (error|warning)", name)]
        yield f"of them spelling.*, {group}", f"{sum(spelling):.2f}"
    for name, kind in sorted(kinds.items()):
        yield f"kind {name}", f"{100 * kind['recall']:.0f} % of {kind['slips']}"


def _names(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    found = json.loads(said)
    yield "recall", f"{found['recall']} % of {found['errors']}"
    yield "alarms per 1,000 words", f"{found['alarms_per_1000']}"
    yield "wrong merges per 1,000 words", f"{found['wrong_merges_per_1000']}"


def _duplicates(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind, plagdet in re.findall(r"^(\S+|all kinds):? +plagdet ([\d.]+)", said, re.MULTILINE):
        yield f"plagdet, {kind.rstrip(':')}", plagdet
    for alarms in re.findall(r"passages where none is: (\d+)", said):
        yield "passages where there is none", alarms


def _inside(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind, found, total, share in re.findall(
        r"^(\S+) +found (\d+)/(\d+), mean coverage ([\d.]+)", said, re.MULTILINE
    ):
        yield f"found, {kind}", f"{_of(int(found), int(total))}, coverage {share}"
    for rate in re.findall(r"passages: ([\d.]+) groups", said):
        yield "alarms per 1,000 words", rate


def _archive(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind, found, total in re.findall(r"^(\S+) +found (\d+)/(\d+)", said, re.MULTILINE):
        yield f"shared paragraphs found, {kind}", _of(int(found), int(total))
    for rate in re.findall(r"([\d.]+) other documents", said):
        yield "other documents named, a text", rate


def _source(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "changed facts found, mean over the kinds", f"{told['mean_of_kinds']:.3f}"
    yield "changed facts found; missing and added parts", f"{told['facts']:.3f}; {told['parts']:.3f}"
    for name, (total, found) in told["real"].items():
        yield f"errors of translators found, {name}", _of(found, total)
    for name, alarms in told["alarms"].items():
        yield f"alarms per 1,000 words, {name}", f"{alarms['per_thousand']:.2f}"


def _chinese(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "planted faults found", _of(told["found"], told["faults"])
    for name, alarms in told["alarms"].items():
        yield f"alarms per 1,000 characters, {name}", f"{alarms['per_thousand']:.2f}"


def _pages(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, figures in re.findall(r"^(\S+) (\{.*\}) missing", said, re.MULTILINE):
        wanted = re.findall(r"'(precision|recall|f1)': ([\d.]+)", figures)
        yield f"text of the article, {name}", ", ".join(f"{what} {figure}" for what, figure in wanted)


def _encodings(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for found, total in re.findall(r"all (\d+)/(\d+)", said):
        yield "decoded to the letter", _of(int(found), int(total))


def _documents(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind, count, recall, whole in re.findall(
        r'"(\S+)": \{\s*"n": (\d+),\s*"mean_recall": ([\d.]+),\s*"at_least_99": (\d+)', said
    ):
        yield f"words that came through, {kind}", f"{recall}; 99 % and more in {_of(int(whole), int(count))}"
    for failed, leaked in re.findall(r"'failed': (\d+).*?'leaked': (\d+)", said):
        yield "files that failed; deleted passages that leaked", f"{failed}; {leaked}"


def _damaged(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for verdict, count in re.findall(r"'([\w ]+)': (\d+)", said.partition("\n")[0]):
        yield f"damaged files: {verdict}", count


def _hostile(said: str, told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for written, total in re.findall(r"(\d+) of (\d+) written", said):
        yield "hostile strings written", _of(int(written), int(total))
    for problems in re.findall(r"files with a problem: (\d+)", said):
        yield "of them unsafe", problems


PACK = {
    "html": _pages,
    "scraped": _pages,
    "encodings": _encodings,
    "documents": _documents,
    "damaged": _damaged,
    "hostile": _hostile,
}
SCORERS = (
    Scorer("drafts", SHARED / "drafts", (str(SHARED / "drafts/score.py"), str(SHARED / "drafts")), _drafts, True),
    Scorer("slips", SHARED / "slips", (str(SHARED / "slips/score.py"), str(SHARED / "slips")), _slips, True),
    *(
        Scorer(
            f"names, {name}",
            SHARED / "names" / name,
            (str(SHARED / "names/score.py"), str(SHARED / "names" / name)),
            _names,
        )
        for name in ("injected_open", "injected_zh_dev")
    ),
    Scorer(
        "duplicates",
        SHARED / "duplicates",
        (str(SHARED / "duplicates/score.py"), str(SHARED / "duplicates/pan13-training")),
        _duplicates,
    ),
    Scorer(
        "inside",
        SHARED / "duplicates" / "inside",
        (str(SHARED / "duplicates/score_inside.py"), str(SHARED / "duplicates/inside")),
        _inside,
    ),
    Scorer("source", SHARED / "source", (str(SHARED / "source/score.py"), str(SHARED / "source")), _source, True),
    Scorer("chinese", SHARED / "chinese", (str(SHARED / "chinese/score.py"), str(SHARED / "chinese")), _chinese, True),
    Scorer("archive", SHARED / "archive", ("-m", "bench.quality.reuse", str(SHARED / "archive")), _archive),
    *(
        Scorer(
            f"pack, {part}",
            SHARED / "pack",
            (str(SHARED / "pack/run.py"), part, "--pack", str(SHARED / "pack")),
            read,
        )
        for part, read in PACK.items()
    ),
)
