"""Lines of a page, and what a page has twice."""

from editor_app.checks.knowledge.pages.page_lines import is_page_twice, is_programme, on_page, page_lines
from editor_app.checks.words import Words
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

WORDS = Words()
THEFT = "Baker of Tallow sentenced for the theft of a cow"
BREAK = "10:30 A break with tea for the guests of the harbour"


def test_a_menu_is_found_once_and_known_by_its_place() -> None:
    text = Text(Manuscript("", "The ferry is back\n\nHome > News > Ferry\n\nIt runs all winter."))
    lines = page_lines(text, WORDS)
    assert [(line.block, line.span.of(text.body), line.credit) for line in lines] == [(1, "Home > News > Ferry", False)]
    assert page_lines(text, WORDS) is lines
    assert on_page(text, WORDS).spans == (lines[0].span,)


def twice(body: str) -> list[tuple[bool, bool]]:
    text = Text(Manuscript("", body))
    return [(is_page_twice(text, WORDS, group), is_programme(text, group)) for group in text.repeats]


def test_headlines_of_other_articles_and_a_programme() -> None:
    between, again = "\n\nIt is new.\n\n", "\n\nIt sails at nine.\n\n"
    assert twice(f"The ferry is back{between}{THEFT}{again}{THEFT}") == [(True, False)]
    assert twice(f"The ferry is back{between}{BREAK}{again}{BREAK}") == [(True, True)]


def test_the_own_headline_a_sentence_and_what_was_pasted_twice() -> None:
    assert twice(f"{THEFT}\n\nIt is new.\n\n{THEFT}") == [(False, False)]
    assert twice(f"The ferry is back\n\nIt is new.\n\n{THEFT}.\n\nIt sails.\n\n{THEFT}.") == [(False, False)]
    assert twice(f"The ferry is back\n\nIt is new.\n\n{THEFT}\n\n{THEFT}") == [(False, False)]
