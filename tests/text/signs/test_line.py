"""A line of Markdown by what it begins with."""

import pytest

from editor_app.text.signs.line import WORDS, LineKind, fenced, read


def hidden(text: str) -> list[str]:
    """The signs of a line."""
    return [span.of(text) for span in read(text).hidden]


@pytest.mark.parametrize(
    ("text", "kind", "signs"),
    [
        ("Plain words, 50 % of them.", LineKind.WORDS, []),
        ("## Head **bold** ##", LineKind.HEADING, ["## ", "**", "**", " ##"]),
        ("#nothing", LineKind.WORDS, []),
        ("## ", LineKind.WORDS, []),
        ("- item *it*", LineKind.ITEM, ["*", "*"]),
        ("12) twelfth", LineKind.ITEM, []),
        ("> > a quote", LineKind.WORDS, ["> > "]),
        ("> - item", LineKind.ITEM, ["> "]),
        ("---", LineKind.RULE, []),
        ("* * *", LineKind.RULE, []),
        ("|---|:-:|", LineKind.RULE, []),
        ("| a | **b** |", LineKind.TABLE, ["**", "**"]),
        ("```python", LineKind.CODE, []),
        ("5 > 3 is true", LineKind.WORDS, []),
    ],
)
def test_what_a_line_is(text: str, kind: LineKind, signs: list[str]) -> None:
    assert (read(text).kind, hidden(text)) == (kind, signs)


def test_where_the_words_begin() -> None:
    line = read("> 10. *tenth*")
    assert (line.quoted, line.prefix.end, line.marker.start, line.marker.end) == (True, 6, 2, 6)
    assert [(span.start, span.end) for span in line.kept_out] == [(0, 6), (6, 7), (12, 13)]
    assert read("### Deep").level == 3


def test_code_goes_on_to_its_own_fence() -> None:
    states = [0]
    for text in ("````", "a **b**", "```", "~~~~", "````", "words"):
        states.append(fenced(text, states[-1]))
    assert [bool(one) for one in states] == [False, True, True, True, True, False, False]
    assert read("a **b**", states[1]).kind is LineKind.CODE
    assert read("words") is WORDS
