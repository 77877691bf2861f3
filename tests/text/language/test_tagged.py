"""Passages in a language, as the source says it."""

import pytest

from editor_app.text.language.tagged import tagged


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('She spoke of <span lang="fr">raison d\'être</span> again.', [("raison d'être", "fr")]),
        ("<p class='x' lang='de-at'>Guten Tag</p>", [("Guten Tag", "de-AT")]),
        ('<div lang=fr>un <div>deux</div> trois</div> four <i lang="la">quinque</i>',
         [("un <div>deux</div> trois", "fr"), ("quinque", "la")]),
        ('<span lang="fr">jamais fermé', []),
        ('<span hreflang="fr">a link</span>', []),
        ("The attribute lang= is text.", []),
    ],
)  # fmt: skip
def test_a_passage_reaches_to_the_end_of_its_element(body: str, found: list[tuple[str, str]]) -> None:
    assert [(span.of(body), tag) for span, tag in tagged(body)] == found


def test_many_that_are_never_closed_take_no_time() -> None:
    assert list(tagged('<span lang="fr">' * 3000)) == []
