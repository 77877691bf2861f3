"""The text of a whole web page: what stands around the article is proposed for removal."""

from editor_app.formats.incoming import Source
from editor_app.formats.pasted import pasted_furniture
from editor_app.formats.readers.plain import read
from editor_app.text.edits import Edit, replace

STORY = [
    "The harbour museum opened its restored north wing to visitors on Monday, after four years of work.",
    "Its director said that the rooms now show the ships in the order in which they were built, and why.",
    "Visitors can follow one family of shipwrights through a century, from letters to the tools they used.",
]
MENU = [f"Section {number}" for number in range(40)]


def test_menus_around_an_article_are_proposed_and_stay_in_the_body() -> None:
    page = "\n\n".join([*MENU, *STORY, *MENU])
    found = read(Source("a.txt", page.encode()))

    assert found.manuscript.body == page
    left = replace(page, (Edit(span, "") for span in found.furniture))
    assert left.strip() == "\n\n".join(STORY)


def test_an_ordinary_text_with_headings_is_left_alone() -> None:
    assert pasted_furniture("\n\n".join(["A heading", *STORY] * 12)) == ()


def test_a_list_without_an_article_is_left_alone() -> None:
    assert pasted_furniture("\n\n".join(MENU * 3)) == ()
