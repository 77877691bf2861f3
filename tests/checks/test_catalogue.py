"""The catalogue: every rule file is in it, under its own name, and stands up to hostile text."""

import time
from pathlib import Path

import pytest

from editor_app.checks import catalogue, rules, variants
from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.facts import lists
from editor_app.checks.rule import Reference
from editor_app.domain.article import Stamp
from editor_app.domain.finding import About, Severity
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

RESOURCES = Path(__file__).parents[2] / "resources"
REF = Reference(
    variants=variants.parse(
        {name: (RESOURCES / "spelling" / name).read_text(encoding="utf-8") for name in variants.FILES}
    ),
    facts=lists.parse({name: (RESOURCES / "facts" / name).read_text(encoding="utf-8") for name in lists.FILES}),
)
OWN = [rule for rule in RULES if rule.about.rank >= About.TERMS.rank]


def test_every_rule_file_is_in_the_catalogue() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py") if path.stem != "__init__"}
    assert {rule.id.replace(".", "_").replace("-", "_") for rule in RULES} == files


def test_ids_are_unique_and_say_what_a_rule_is_about() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(rule_id.islower() for rule_id in ids)
    assert [About.of(rule.id) for rule in RULES] == [rule.about for rule in RULES]
    assert {rule.about for rule in RULES} == set(About) - {About.OTHER}


def test_former_ids_are_ids_and_no_rule_is_its_own_heir() -> None:
    for rule in RULES:
        assert len(set(rule.ids)) == len(rule.ids)
        assert all(About.of(former) is not About.OTHER and former.islower() for former in rule.formerly)


def test_rules_stand_in_the_order_in_which_they_are_shown() -> None:
    places = [rule.about.rank for rule in RULES]
    assert places == sorted(places)


def test_titles_are_words_for_editors() -> None:
    titles = [str(rule.title) for rule in RULES]
    assert all(title[0].isupper() and "." not in title and "_" not in title for title in titles)
    assert {rule.severity for rule in RULES} == set(Severity)
    assert catalogue.RULES is RULES


PIECES = (
    "a", ".", " ", "\n", "\n\n", "-", " - ", "“", '"', "(", ")", "'", "1", "1,", ",", "|", ">", "> ", "x", "X", "_",
    "[", "{", "{{", "<", "%", "é", "â€", "\ufffd", "中", "A ", "The ", "the the ", "and ", "May 1 ", "1 May ",
    "2025/06/26", "12:34", "no. ", "U.S. ", "@", "://", "a-b", "to ", "gave ", "#", "…", "\u200b", "3月", "Home > ",
    "é”", "12 and ", "$5 ", "one ", "Ana Weller, 45, ", "from 5 to ", "rose ", "June 5 to ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_no_rule_runs_away_on_a_monotonous_text(piece: str) -> None:
    body = piece * (8_000 // len(piece)) + "end"
    started = time.process_time()
    report = analyse(Text(Manuscript("", body)), Stamp("a", 1, 0, ""), OWN, REF)
    assert report.failures == ()
    assert time.process_time() - started < 4, "8,000 characters take a tenth of a second"


@pytest.mark.parametrize("letters", ["a", "Xx", "ab1", "a.b"])
def test_a_million_characters_without_a_space_are_read(letters: str) -> None:
    body = letters * (1_000_000 // len(letters))
    started = time.process_time()
    report = analyse(Text(Manuscript("", body)), Stamp("a", 1, 0, ""), OWN, REF)
    assert report.failures == ()
    assert time.process_time() - started < 40, "a second or two"
