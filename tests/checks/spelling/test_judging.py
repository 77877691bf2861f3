"""What a word that no dictionary has turned out to be."""

from collections.abc import Callable

import pytest

from editor_app.checks.spelling.judging import Kind, judge
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.surroundings import Surroundings


@pytest.mark.parametrize(
    ("body", "written", "kind", "meant"),
    [
        ("The goverment left.", "goverment", Kind.MISSPELT, "government"),
        ("The Ministry of Foriegn Affairs left.", "Foriegn", Kind.MISSPELT, "foreign"),
        ("It opens on Wensday at noon.", "Wensday", Kind.MISSPELT, "wednesday"),
        ("The UNITED NATOINS MEETING opens.", "NATOINS", Kind.MISSPELT, "nations"),
        ("The NATOIN left.", "NATOIN", Kind.KNOWN, ""),
        ("The velotamab trial.", "velotamab", Kind.UNKNOWN, ""),
        ("The microecology of the lake.", "microecology", Kind.KNOWN, ""),
        ("The mayor, Brynhildur Skaftadottir, left.", "Skaftadottir", Kind.KNOWN, ""),
        ("See www.glocal.com. Buy at Glocal today.", "Glocal", Kind.KNOWN, ""),
        ("The firm left. Dr Greenwoud left.", "Greenwoud", Kind.UNKNOWN, ""),
    ],
)
def test_the_verdict(
    body: str, written: str, kind: Kind, meant: str, lexicon: Lexicon, around: Callable[[str], Surroundings]
) -> None:
    here = around(body)
    found = judge(lexicon, here, here.text.index[written.lower()][0], written)
    assert (found.kind, found.meant) == (kind, meant)


def test_the_text_itself_tells(lexicon: Lexicon, around: Callable[[str], Surroundings]) -> None:
    """The right form elsewhere makes a slip of what else is a name; the same form again makes a name of it."""
    once, told, often = (
        around(f"The boat of Kestrals Ltd left. {more}")
        for more in ("", "Kestrels are birds. Kestrels fly.", "Kestrals won. So Kestrals left, and Kestrals came.")
    )
    kinds = [judge(lexicon, one, one.text.index["kestrals"][0], "Kestrals").kind for one in (once, told, often)]
    assert kinds[1] is Kind.MISSPELT
    assert kinds[0] is not Kind.MISSPELT and kinds[2] is not Kind.MISSPELT
