"""What the checks find in short texts of our own, and where they stay quiet: floors that no change may fall below.

Each TOML file holds texts. A place in [[double brackets]] is a fault; `find` names, for each in turn, the rules or
checks that count, the one that answers for it first. Nothing else in any text may be an error or a warning: how many
still are is in the floors. `make quality` measures the same on real texts, which are no part of the project.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from editor_app.checks.engine import analyse
from editor_app.checks.speller import open_speller
from editor_app.desk.base.opening import dictionaries_folder, open_tools, reference_for
from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding, Severity
from editor_app.domain.known import Known
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.span import Span

HERE = Path(__file__).parent
FILES = sorted(path for path in HERE.glob("*.toml") if path.stem != "floors")
MARK = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """A place that must be found, the rule that answers for it, and all that count."""

    span: Span
    rule: str
    accepted: tuple[str, ...]

    def is_found_by(self, finding: Finding) -> bool:
        places = (finding.span, *(one.span for one in finding.related if not one.document))
        counts = any(finding.rule == one or finding.rule.startswith(f"{one}.") for one in self.accepted)
        return counts and any(place.overlaps(self.span) for place in places)


@dataclass(frozen=True, slots=True)
class Case:
    """A text, and what is wrong with it."""

    name: str
    manuscript: Manuscript
    faults: tuple[Fault, ...]


def cases() -> Iterator[Case]:
    for path in FILES:
        for number, given in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["text"], 1):
            body, spans = unmarked(given["body"].strip("\n"))
            manuscript = Manuscript(
                "", body, markup=Markup(given.get("markup", "plain")), language=given.get("language", "")
            )
            find = [tuple(rules.split()) for rules in given.get("find", ())]
            faults = tuple(Fault(span, rules[0], rules) for span, rules in zip(spans, find, strict=True))
            yield Case(f"{path.stem}: {given.get('name', number)}", manuscript, faults)


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """A text without its marks, and the places that were marked."""
    body, spans, last = "", [], 0
    for match in MARK.finditer(marked):
        body += marked[last : match.start()]
        spans.append(Span(len(body), len(body) + len(match[1])))
        body, last = body + match[1], match.end()
    return body + marked[last:], spans


@cache
def findings() -> dict[str, tuple[Case, tuple[Finding, ...]]]:
    """What the program finds in each text, as a plain start of it does."""
    tools = open_tools()
    made = {}
    for case in cases():
        known = reference_for(tools, case.manuscript.language, Known())
        report = analyse(Text(case.manuscript), Stamp("", 0, 0, ""), tools.rules, known)
        assert report.failures == ()
        made[case.name] = case, report.findings
    return made


@pytest.fixture(autouse=True)
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of the machine, and both English dictionaries, or the figures are others."""
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    if not all(open_speller(language, dictionaries_folder()) for language in ("en_US", "en_GB")):
        pytest.skip("needs the dictionaries en_US and en_GB")


def floors() -> dict[str, dict[str, int]]:
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def found() -> Counter[str]:
    """How many faults are found, by the rule that answers for them."""
    return Counter(
        fault.rule
        for case, said in findings().values()
        for fault in case.faults
        if any(fault.is_found_by(finding) for finding in said)
    )


def alarms(severity: Severity) -> list[str]:
    """Where something is told that is not a fault; one line a card."""
    told = {}
    for name, (case, said) in findings().items():
        for finding in said:
            places = (finding.span, *(one.span for one in finding.related if not one.document))
            here = any(fault.span.overlaps(place) for fault in case.faults for place in places)
            if finding.severity is severity and not here:
                told[name, finding.group] = f"{name}: {finding.rule} “{finding.quote}”"
    return sorted(told.values())


def test_there_are_some_sixty_texts_and_every_floor_has_its_faults() -> None:
    made = [case for case, _ in findings().values()]
    assert len(made) >= 60
    planted = Counter(fault.rule for case in made for fault in case.faults)
    assert all(floors()["found"].get(rule, 0) <= count for rule, count in planted.items())
    assert floors()["found"].keys() <= planted.keys()


@pytest.mark.parametrize("rule", sorted(floors()["found"]))
def test_what_was_found_is_found(rule: str) -> None:
    assert found()[rule] >= floors()["found"][rule]


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_what_was_quiet_is_quiet(severity: Severity) -> None:
    told = alarms(severity)
    assert len(told) <= floors()["alarms"][severity.value], "\n".join(told)
