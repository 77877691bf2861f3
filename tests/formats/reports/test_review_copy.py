from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from editor_app.desk.base.languages import catalogue
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import verbatim
from editor_app.domain.picture import name_of
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.rendering import pieces
from editor_app.formats.readers.docx import read
from editor_app.formats.reports.review_copy import review_copy
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.span import Span
from tests.drawn import drawn

DRAFT = Manuscript(
    "Hall opens",
    "# Hall opens\n\nThe **new hall** of the [city](https://a.org) opens.\n\n- one point\n- two points\n\n"
    "| a | b |\n| --- | --- |\n| cell here | d |\n\n中文段落，也在这里。",
    Markup.MARKDOWN,
)


def finding(words: str, *replacements: str, sure: bool = True) -> Finding:
    start = DRAFT.body.index(words)
    span, anchor = Span(start, start + len(words)), Anchor(words, "", "")
    return Finding(
        "names.variant",
        Severity.WARNING,
        span,
        anchor,
        verbatim("Title"),
        verbatim(f"About {words}."),
        replacements,
        sure=sure,
    )


def commented(data: bytes) -> dict[str, str]:
    """The words that each comment covers."""
    body = Document(BytesIO(data)).element.body
    covered: dict[str, str] = {}
    open_now: set[str] = set()
    for element in body.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_now.add(element.get(qn("w:id")))
        elif element.tag == qn("w:commentRangeEnd"):
            open_now.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for one in open_now:
                covered[one] = covered.get(one, "") + (element.text or "")
    assert not open_now
    texts = {str(comment.comment_id): comment.text for comment in Document(BytesIO(data)).comments}
    return {texts[one].splitlines()[0]: words for one, words in covered.items()}


def test_comments_stand_at_their_words_even_when_they_overlap() -> None:
    wanted = {
        "Hall opens": "Hall opens",
        "The **new": "The new",
        "new hall** of the [city](https://a.org) opens": "new hall of the city opens",
        "hall** of": "hall of",
        "point\n- two": "pointtwo",
        "cell here": "cell here",
        "段落，也": "段落，也",
    }
    data = review_copy(DRAFT, [finding(words) for words in wanted])
    assert commented(data) == {f"About {words}.".splitlines()[0]: seen for words, seen in wanted.items()}


def test_the_text_is_the_text() -> None:
    data = review_copy(DRAFT, [finding("new hall"), finding("hall** of the [city"), finding("two")])
    found = read(SourceFile("a.docx", data)).manuscript
    assert found.title == DRAFT.title
    assert [piece.text for piece in pieces(found)] == [piece.text for piece in pieces(DRAFT)][1:]


def test_a_comment_says_what_why_and_what_was_decided() -> None:
    first, second = finding("new hall", "old hall", "hall"), finding("two points", sure=False)
    decision = Decision(
        "u", "a", second.rule, second.anchor, Verdict.IGNORED, Scope.PLACE, Reason.INTENDED_REPETITION, "As is.", "Mia",
        datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip
    comments = list(Document(BytesIO(review_copy(DRAFT, [second, first], [decision, None]))).comments)
    assert [(one.author, one.initials) for one in comments] == [("Editor App", "EA")] * 2
    assert comments[0].text == "About new hall.\nBetter: “old hall” or “hall”\nwarning · names.variant"
    assert comments[1].text == (
        "Ignored by Mia. Intended repetition: As is.\nPerhaps: About two points.\nwarning · names.variant"
    )


def test_a_title_of_its_own_stands_above() -> None:
    data = review_copy(Manuscript("Other", "Text."), [])
    assert [one.text for one in Document(BytesIO(data)).paragraphs] == ["Other", "Text."]


def test_nothing_to_hold_on_to() -> None:
    span = Span(0, 3)
    lost = Finding("x.y", Severity.INFO, span, Anchor("...", "", ""), verbatim("T"), verbatim("M"))
    assert not list(Document(BytesIO(review_copy(Manuscript("t", "..."), [lost]))).comments)


def test_comments_speak_the_language_of_a_catalogue():
    decision = Decision(
        *("d", "a", "r", Anchor("", "", ""), Verdict.IGNORED, Scope.PLACE, Reason.FALSE_ALARM, "", "Mia"),
        datetime(2025, 8, 22, tzinfo=UTC),
    )
    data = review_copy(DRAFT, [finding("new hall", "hall", "")], [decision], catalogue("zh_CN"))
    (comment,) = Document(BytesIO(data)).comments
    assert comment.text == "Mia 已忽略。误报\nAbout new hall.\n建议改为：“hall”或（删除）\n警告 · names.variant"


def test_a_finding_in_the_headline_is_a_comment_on_its_words() -> None:
    draft = Manuscript("Hall  opens *late*", "The **new hall** opens.", Markup.MARKDOWN)
    above = Finding(
        "a.b", Severity.WARNING, Span(6, 11), Anchor("opens", "", "", Part.TITLE), verbatim("T"), verbatim("Above.")
    )
    start = draft.body.index("hall")
    below = Finding(
        "a.b", Severity.WARNING, Span(start, start + 4), Anchor("hall", "", ""), verbatim("T"), verbatim("Below.")
    )
    data = review_copy(draft, [above, below])
    made = Document(BytesIO(data))
    assert [(one.style.name, one.text) for one in made.paragraphs] == [
        ("Title", "Hall opens *late*"),
        ("Normal", "The new hall opens."),
    ]
    assert commented(data) == {"Above.": "opens", "Below.": "hall"}


def test_a_copy_has_the_pictures_of_its_text() -> None:
    name = name_of(drawn())
    draft = Manuscript("T", f"The new hall.\n\n![A hall](picture:{name})\n\nIt is two.", Markup.MARKDOWN)
    at = draft.body.index("two")
    two = replace(finding("two"), span=Span(at, at + 3))
    made = Document(BytesIO(review_copy(draft, [two], pictures={name: drawn()})))
    assert len(made.inline_shapes) == 1
    assert len(list(made.comments)) == 1
    assert not Document(BytesIO(review_copy(draft, []))).inline_shapes
