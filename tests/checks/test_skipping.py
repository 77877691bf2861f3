"""The parts of a text that a client wants left alone."""

import pytest

from editor_app.checks.engine import analyse, version
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.skipping import skipped
from editor_app.domain.article import Stamp
from editor_app.domain.client import Client, Skip
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import verbatim
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.span import Span

BODY = (
    "The lock opened.\n\nAna Brandt said: “We came early.”\n\n| Year | Ships |\n|---|---|\n| 2020 | 31 |\n\n"
    "About the Harbour Museum\n\nThe museum was founded in 1950."
)


def text() -> Text:
    return Text(Manuscript("", BODY, Markup.MARKDOWN))


@pytest.mark.parametrize(
    ("part", "inside", "outside"),
    [
        (Skip.QUOTATIONS, "came early", "opened"),
        (Skip.TABLES, "Ships", "opened"),
        (Skip.BOILERPLATE, "founded", "came early"),
    ],
)
def test_each_part_is_where_it_is(part: Skip, inside: str, outside: str) -> None:
    mask = skipped(text(), {part})
    for words, covered in ((inside, True), (outside, False)):
        start = BODY.index(words)
        assert mask.covers(Span(start, start + len(words))) is covered
    assert not skipped(text(), ()).spans


def rule(words: str, name: str = "rule", formerly: tuple[str, ...] = ()) -> Rule:
    at = BODY.index(words)
    hits = (Hit(Span(at, at + len(words)), verbatim("Why.")),)
    return Rule(About.OTHER, name, verbatim("T"), Severity.WARNING, lambda _text, _ref: hits, formerly)


def found(rules: list[Rule], client: Client | None) -> list[str]:
    return [one.quote for one in analyse(text(), Stamp("a", 1, 1, "d"), rules, Reference(client=client)).findings]


def test_nothing_is_found_in_a_part_that_is_left_alone() -> None:
    rules = [rule("founded"), rule("opened", "other")]
    assert found(rules, None) == ["opened", "founded"]
    assert found(rules, Client("A", skip=frozenset({Skip.BOILERPLATE}))) == ["opened"]


def test_a_rule_stays_off_under_its_former_id_unless_another_rule_has_it() -> None:
    renamed, other = rule("founded", "new", ("other.old",)), rule("opened", "kept")
    assert found([renamed, other], Client("A", ("other.old",))) == ["opened"]
    split = rule("founded", "new", ("other.kept",))
    assert found([split, other], Client("A", ("other.kept",))) == ["founded"]


def test_reports_for_other_wishes_are_by_other_rules() -> None:
    rules = [rule("founded"), rule("opened", "other")]
    asked = [
        None,
        Client("A", ("other.rule",)),
        Client("A", skip=frozenset({Skip.TABLES})),
        Client("A", english="en_GB"),
    ]
    assert len({version(rules, Reference(client=one)) for one in asked}) == len(asked)
