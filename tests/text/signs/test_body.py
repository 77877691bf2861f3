"""A text without its signs, parts of it, and edits that leave none behind."""

import random
from itertools import islice

import pytest

from editor_app.text import edits
from editor_app.text.signs.body import Quoted, _fences, excerpt, lines, link_at, over, quoted, seen
from editor_app.text.signs.line import LineKind
from editor_app.text.span import Span

BODY = "# Head\n\nThe **lock** is [open](https://example.org).\n\n- *one*\n\n```\n**code**\n```\n"


def marked(text: str) -> tuple[str, Span]:
    """A text whose selection stands between ‹ and ›."""
    start = text.index("‹")
    end = text.index("›") - 1
    return text.replace("‹", "").replace("›", ""), Span(start, end)


def test_the_text_as_it_is_seen_and_back() -> None:
    found = seen(BODY)
    assert found.text == "Head\n\nThe lock is open.\n\n- one\n\n```\n**code**\n```\n"
    for words in ("Head", "lock", "open", "one", "**code**", "."):
        at = found.text.index(words)
        assert found.source(Span(at, at + len(words))).of(BODY) == words
    at = found.text.index("lock is open")
    assert found.source(Span(at, at + 12)).of(BODY) == "lock** is [open"


def test_lines_know_of_the_code_before_them() -> None:
    at = BODY.index("**code")
    assert [one.line.kind for one in lines(BODY, Span(at, at))] == [LineKind.CODE]


@pytest.mark.parametrize("body", ["", "One.", "One.\n", "- One\n\n**Two**"])
def test_what_lies_behind_the_end_of_a_text_has_no_line(body: str) -> None:
    """A place of an older, longer text was looked for without end."""
    beyond = Span(len(body), len(body) + 9)
    assert [placed.end for placed in islice(lines(body, beyond), 5)] == [len(body)]
    assert quoted(body, beyond).words == ""


def test_code_begins_and_ends_at_each_fence() -> None:
    body = "a\n```\nb\n~~~\n```\nc\n~~~~\n```\n~~~~\nd"
    every = [(one.start, one.line.kind) for one in lines(body)]
    assert [next(lines(body, Span(start, start))).line.kind for start, _ in every] == [kind for _, kind in every]
    plain = [body[start : start + 1] for start, kind in every if kind is LineKind.WORDS]
    assert plain == ["a", "c", "d"]


def test_a_long_text_is_searched_for_code_once_though_many_places_are_asked_about() -> None:
    body = "One line of words.\n" * 100
    before = _fences.cache_info().misses
    for at in range(0, len(body), 19):
        over(body, Span(at, at + 3), "A")
    assert _fences.cache_info().misses == before + 1


@pytest.mark.parametrize(
    ("text", "new", "wanted"),
    [
        ("a **wo‹rd› b** c", "", "a **wo| b** c"),
        ("a **‹word›** b", "", "a | b"),
        ("a ‹**wo›rd** b", "", "a |**rd** b"),
        ("a **wo‹rd** b› c", "", "a **wo|** c"),
        ("a **bold ‹word›** b", "", "a **bold** | b"),
        ("a **‹bold› word** b", "", "a | **word** b"),
        ("a **big ‹new** plan **x› y** z", "", "a **big** | **y** z"),
        ("a [wo‹rd](u) x› y", "", "a [wo|](u) y"),
        ("x \\‹*› y", "", "x | y"),
        ("x ‹no\\›* *y*", "", "x |\\* *y*"),
        ("x \\‹*no\\›* y", "", "x |\\* y"),
        ("**one‹** and\n›**two** b", "x", "**onex|two** b"),
        ("**one‹** and ›*two* b", "x", "**onex|***two* b"),
        ("a‹\n\n## He›ad", "", "a|ad"),
        ("***‹both›***", "", "|"),
        ("a ![‹›](picture:0a) b", "", "a ![|](picture:0a) b"),
        ("a ‹![](picture:0a)› b", "", "a | b"),
        ("**‹word›** b", "X", "**X|** b"),
        ("‹**word›** b", "X", "X| b"),
        ("**‹word›** b", " ", " | b"),
        ("**bold‹›** x", " ", "**bold** | x"),
        ("**‹›bold** x", " ", " |**bold** x"),
        ("***bold‹›***", " ", "***bold*** |"),
        ("**bo‹›ld** x", "\n", "**bo**\n|**ld** x"),
        ("**bold‹›**", "\n", "**bold**\n|"),
        ("[bo‹›ld](u) x", "\n", "[bo\n|ld](u) x"),
        ("**bo‹ld** x› y", "w\n\nz", "**bow**\n\nz| y"),
        ("**bo‹›ld** x", "w\n\nz", "**bow**\n\nz|**ld** x"),
    ],
)
def test_words_in_the_place_of_others(text: str, new: str, wanted: str) -> None:
    body, span = marked(text)
    edit, caret = over(body, span, new)
    done = edits.replace(body, (edit,))
    assert f"{done[:caret]}|{done[caret:]}" == wanted


def test_no_deletion_leaves_a_sign_alone() -> None:
    """Whatever is selected of what is seen: what is left is seen as it was, and no sign with it."""
    body = "A **bold *and* thin** [li**n**k](u) ~~gone~~ `x` \\* end **再**会"
    found, chance = seen(body), random.Random(3)
    for _ in range(400):
        start, end = sorted((chance.randint(0, len(found.text) - 1), chance.randint(1, len(found.text))))
        if start < end:
            edit, _caret = over(body, found.source(Span(start, end)), "")
            left = found.text[:start] + found.text[end:]
            assert seen(edits.replace(body, (edit,))).text.split() == left.split(), (start, end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a **w‹or›d** b", "**or**"),
        ("a ‹**wo›rd** b", "**wo**"),
        ("a **wo‹rd** [b]›(u)", "**rd** [b](u)"),
        ("a **word‹** b› c", " b"),
        ("## ‹Head\n\nwo›rds", "## Head\n\nwo"),
        ("## H‹ea›d", "ea"),
        ("a ‹[wo›rd](u)", "[wo](u)"),
        ("a‹›b", ""),
    ],
)
def test_a_part_has_both_signs(text: str, wanted: str) -> None:
    body, span = marked(text)
    assert excerpt(body, span) == wanted


def test_the_link_at_a_place() -> None:
    at = BODY.index("open")
    there = link_at(BODY, Span(at, at + 2))
    assert there and there.closing.of(BODY) == "](https://example.org)"
    assert link_at(BODY, Span(0, 3)) is None
    assert link_at("<https://example.org>", Span(3, 3)) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## The **big ‹lock›**", Quoted("lock", "The big ", "")),
        ("a ‹**bold** and [linked](https://example.org)› end", Quoted("bold and linked", "a ", " end")),
        ("- one\n- *two ‹three*\n- four›\n- five", Quoted("three\n- four", "- two ", "")),
        ("**‹›a** b", Quoted("", "", "a b")),
    ],
)
def test_words_are_quoted_without_signs(text: str, found: Quoted) -> None:
    assert quoted(*marked(text)) == found
