"""Names of bodies, taken apart."""

from collections.abc import Callable

import pytest

from editor_app.text.bodies.content import bodies, grouped, spans, together
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey

See = Callable[[str], Survey]


@pytest.mark.parametrize(
    ("name", "content", "small", "legal"),
    [
        ("Vellmora Glass Co., Ltd.", ("vellmora", "glass"), (), "co-ltd"),
        ("Bank of Vellmora", ("bank", "vellmora"), ((1, "of"),), ""),
        ("Marks & Lane Kites", ("marks", "lane", "kites"), ((1, "and"),), ""),
        ("St. Olga’s Kite Hall", ("saint", "olgas", "kite", "hall"), (), ""),
        ("World Glass Centre", ("world", "glass", "center"), (), ""),
        ("Dupont-Moreau Kites", ("dupont", "moreau", "kites"), (), ""),
    ],
)
def test_what_tells_which_body_it_is(
    seen: See, vocabulary: Vocabulary, name: str, content: tuple[str, ...], small: object, legal: str
) -> None:
    [body] = bodies(seen(f"They joined {name} there."), vocabulary)
    assert (body.content, body.small, body.legal) == (content, small, legal)


def test_names_with_the_same_words_are_one_group(seen: See, vocabulary: Vocabulary) -> None:
    body = (
        "They joined Vellmora Glass Inc. there. They left Vellmora Glass LLC today. They left Vellmora Glass LLC again."
    )
    [group] = grouped(bodies(seen(body), vocabulary)).values()
    assert [(one.legal, one.count) for one in group] == [("llc", 2), ("inc", 1)]
    assert [span.of(body) for span in spans(group[0].form.mentions)] == ["Vellmora Glass LLC", "Vellmora Glass LLC"]


@pytest.mark.parametrize(
    ("body", "one_sentence"),
    [
        ("They left Vellmora Glass Inc. and joined Vellmora Glass LLC there.", True),
        ("They left Vellmora Glass Inc. (Vellmora Glass LLC) there.", True),
        ("They left Vellmora Glass Inc. today. They joined Vellmora Glass LLC there.", False),
    ],
)
def test_both_in_one_sentence(seen: See, vocabulary: Vocabulary, body: str, one_sentence: bool) -> None:
    survey = seen(body)
    one, other = bodies(survey, vocabulary)
    assert together(survey, one.form.mentions, other.form.mentions) is one_sentence
