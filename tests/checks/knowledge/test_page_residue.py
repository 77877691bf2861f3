"""What a page leaves: tails of titles, paragraphs without an end."""

from editor_app.checks.knowledge.page_residue import broken_off, is_list, source, unfinished
from editor_app.checks.words import Words
from editor_app.domain.message import NOTHING
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def text(body: str) -> Text:
    return Text(Manuscript("", body))


WORDS = Words(short_words=frozenset(("of", "km")), never_last=frozenset(("the", "of")))
LONG = "The harbour office said on Monday that the boat would run every hour until"


def test_unfinished_paragraphs_leave_the_tail_out() -> None:
    body = f"{LONG} late - ValleyNet\n\n{LONG} late.\n\n- {LONG} late\n\nToo short"
    prepared = text(body)
    assert [span.of(body) for _, span in unfinished(prepared)] == [f"{LONG} late"]


def test_why_a_paragraph_is_broken_off() -> None:
    cut = text(f"{LONG} winter, and jointly promote it.\n\n{LONG} winter, and jointly pr")
    assert "promote" in str(broken_off(cut, cut.prose[1].span, WORDS))
    assert "no sentence ends" in str(broken_off(text(f"{LONG} the"), text(f"{LONG} the").prose[0].span, WORDS))
    assert "“zq”" in str(broken_off(text(f"{LONG} zq"), text(f"{LONG} zq").prose[0].span, WORDS))
    assert broken_off(text(f"{LONG} 12 km"), text(f"{LONG} 12 km").prose[0].span, WORDS) is NOTHING
    assert broken_off(text(f"{LONG} midnight"), text(f"{LONG} midnight").prose[0].span, WORDS) is NOTHING


def test_a_plural_elsewhere_does_not_break_a_word() -> None:
    body = f"{LONG} the end of the mills.\n\n{LONG} the end of the mill"
    assert broken_off(text(body), text(body).prose[1].span, WORDS) is NOTHING


def test_lists() -> None:
    for body in ("- one", "• one", "1. one", "(a) one", "三、one"):
        assert is_list(body, text(body).prose[0]), body
    assert not is_list("One is", text("One is").prose[0])


def test_tags_in_plain_text_are_masked() -> None:
    assert source(text('See <img alt="x"> and {% tag "y" %} here')).spans == (Span(4, 17), Span(22, 35))
