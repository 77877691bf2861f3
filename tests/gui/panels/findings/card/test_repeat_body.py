"""What a card shows of a passage that stands in the text more than once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding
from editor_app.gui.panels.findings.card.repeat_body import RepeatBody
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.text.span import Span

QUOTES = (
    "The lock opened and the keepers came to",
    "The lock was opened, and the keepers came.",
    "The lock opened and the keepers came to",
)


@pytest.fixture
def body(qtbot: QtBot, finding: Callable[..., Finding]) -> RepeatBody:
    lead = finding("duplicates.exact", "They will open")
    places = tuple(
        Occurrence(
            Span(at * 100, at * 100 + len(quote)), 2 * at + 1, quote, finding=replace(lead, span=Span(at, at + 1))
        )
        for at, quote in enumerate(QUOTES)
    )
    issue = Issue("g", lead, places)
    made = RepeatBody(issue, issue.first, True)
    qtbot.addWidget(made)
    return made


def verdicts(body: RepeatBody) -> list[str]:
    return [one.text() for one in body._verdicts]


def test_the_whole_place_stays_and_each_says_in_a_word_how_it_stands(body: RepeatBody) -> None:
    assert verdicts(body) == ["goes", "stays", "goes"]
    names = [button.accessibleName() for button in body.buttons.buttons()]
    assert [name.partition(":")[0] for name in names] == ["line 1, cut off", "line 3, whole", "line 5, as line 1"]


def test_both_wordings_are_shown_and_what_differs_is_marked(body: RepeatBody) -> None:
    assert body.heads[0].text() == "Line 3 stays"
    assert body.heads[1].text().startswith("Line 1 goes: ")
    assert "<u><b> was</b></u>" in body.words[0].text() or "<u><b>was" in body.words[0].text()
    assert "The lock" in body.words[1].text() and "<u>" in body.words[1].text()


def test_another_place_is_chosen_to_stay(qtbot: QtBot, body: RepeatBody) -> None:
    with qtbot.waitSignal(body.chosen) as chosen:
        body.buttons.button(0).click()
    assert chosen.args == [0]
    body.mark(0)
    assert verdicts(body) == ["stays", "goes", "goes"]


def test_words_of_the_text_are_no_markup(qtbot: QtBot, finding: Callable[..., Finding]) -> None:
    lead = finding("duplicates.exact", "They will open")
    places = tuple(Occurrence(Span(at * 9, at * 9 + 8), at + 1, "<b>a</b>", finding=lead) for at in range(2))
    made = RepeatBody(Issue("g", lead, places), 0, False)
    qtbot.addWidget(made)
    assert made.words[0].text() == "&lt;b&gt;a&lt;/b&gt;" and made.words[1].isHidden()
    assert not made.buttons.button(0).isEnabled()


def test_the_words_of_all_places_begin_in_one_column(body: RepeatBody) -> None:
    assert len({button.width() for button in body.buttons.buttons()}) == 1


def test_passages_that_differ_are_never_wholly_the_same(qtbot: QtBot, body: RepeatBody) -> None:
    long = " ".join(f"word{number}" for number in range(200)) + "."
    at = [replace(one, quote=words) for one, words in zip(body._issue.here, (long, f"{long[:-1]}!"), strict=False)]
    made = RepeatBody(replace(body._issue, places=tuple(at)), 0, True)
    qtbot.addWidget(made)
    assert made.heads[1].text().endswith("99 % the same")
