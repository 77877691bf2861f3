"""What is looked for in the lines that hold its sign is what is found in the whole text."""

import random
import re

from editor_app.text.language.sought import in_lines_with

AGE = re.compile(r"\b(?P<age>\d\d?)[- ]year[- ]old\b(?! [A-Z])")
YEAR = re.compile("year")


def test_it_fits_where_the_pattern_fits_alone() -> None:
    chance = random.Random(3)
    pieces = ("34-year-old", "a year ago", " ", "\n", "7 year old", "year", "Ships", "\n\n", "112 year-old", ".")
    for _ in range(300):
        body = "".join(chance.choices(pieces, k=chance.randrange(14)))
        assert [m.span() for m in in_lines_with(YEAR, AGE, body)] == [m.span() for m in AGE.finditer(body)], body


def test_lines_without_the_sign_are_not_searched() -> None:
    assert not [*in_lines_with(YEAR, re.compile("boat"), "A boat came.\nAnother boat.\n")]
