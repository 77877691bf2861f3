"""Notes among editors."""

from pathlib import Path

from editor_app.checks.knowledge.pages.notes import notes
from editor_app.checks.words import FILES, parse
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[4] / "resources" / "words"
WORDS = parse({name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES})


def found(body: str, markup: Markup = Markup.PLAIN) -> list[tuple[str, bool]]:
    return [(note.span.of(body), note.sure) for note in notes(Text(Manuscript("", body, markup)), WORDS.editors_note)]


def test_what_asks_a_colleague_for_something() -> None:
    for note in (
        "[check with legal]",
        "[AQ: which year?]",
        "[To do: shorten]",
        "[please confirm]",
        "[quote needed]",
        "[Source?]",
        "[Confirm date with the mill]",
        "[NB: check with Ada]",
        "(Note to designer: set this in bold)",
        "[fact-check: 1811 or 1812]",
    ):
        assert found(f"The ferry {note} is back.") == [(note, True)], note


def test_what_readers_may_be_meant_to_see_is_a_guess() -> None:
    assert found("The ferry is back. [Note: see page 3.]") == [("[Note: see page 3.]", False)]
    assert found("It is so. [Ed. – it is not.]") == [("[Ed. – it is not.]", False)]
    assert found("(Note: all figures are rounded.)") == []


def test_insertions_and_links_are_none() -> None:
    for body in (
        "“[Check] your tickets [with the guard],” he said. “[Confirm the] day.”",
        "The checks [of the mill] are [sic] right [laughs].",
        "Choose [Check] or [Add]. See [1] and [Note].",
        "He [the mayor] was [then] in [what is now] Merrow.",
    ):
        assert found(body) == [], body
    assert found("See [check the date](https://tallow.com) and [source?][1].", Markup.MARKDOWN) == []
