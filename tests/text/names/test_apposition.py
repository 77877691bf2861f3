"""Names in brackets after the same name with another head."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.apposition import links
from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import Reason


@pytest.mark.parametrize(
    ("body", "linked"),
    [
        ("They saw the National Library (National Archive) on Monday.", [(Reason.BRACKETED, True)]),
        ("They saw the National Library (Kite Hall) on Monday.", []),
        ("They saw the National Library, National Archive and more.", []),
        ("They left Vessel Co (Vessel Ltd) on Monday.", []),
    ],
)
def test_links(body: str, linked: list[tuple[Reason, bool]], who: Callable[[str], Who]) -> None:
    assert [(link.reason, link.sure) for entity in who(body).entities for link in entity.links] == linked


def test_the_link_names_the_words_that_differ(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    (link,) = links(seen("They saw the National Library (National Archive) on Monday."), vocabulary)
    assert {link.first, link.second} == {"National Library", "National Archive"}
    assert {word.lower() for word in link.words} == {"library", "archive"}
