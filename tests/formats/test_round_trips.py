"""What was written in one format and read again is the same text, with the same facts."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from editor_app.domain.note import NoteKind
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.job import Job
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Shown, joined
from editor_app.formats.base.plain_text import plain_text
from editor_app.formats.formats import format_called
from editor_app.formats.reading import read_source
from editor_app.text.manuscript import Manuscript, Markup
from tests.drawn import drawn

WORDS = st.text("ab五：“”!（）.,10⁶₂≥ ", min_size=1, max_size=9).filter(lambda text: text == " ".join(text.split()))
RUNS = st.lists(st.builds(Run, WORDS, bold=st.booleans(), italic=st.booleans()), min_size=1, max_size=3).map(joined)
PARAGRAPHS = st.builds(Piece, st.just(PieceKind.PARAGRAPH), RUNS)
LISTS = st.builds(
    lambda start, items: [Piece(PieceKind.ITEM, runs, 0, True, number=start + at) for at, runs in enumerate(items)],
    st.integers(1, 40),
    st.lists(RUNS, min_size=1, max_size=3),
)
TABLES = st.builds(
    lambda rows, aligned: Piece(PieceKind.TABLE, rows=tuple(rows), aligned=("", aligned)),
    st.lists(st.tuples(RUNS, RUNS), min_size=2, max_size=3),
    st.sampled_from(["", "right", "center"]),
)
SET = st.builds(
    lambda words, kind: joined([Run("Beside "), replace(Run(words), **kind), Run(" it stands.")]),
    WORDS.filter(lambda words: words.isalnum()),
    st.sampled_from(
        [{"code": True}, {"link": "https://example.org/a_(b)"}, {"bold": True, "link": "https://example.org"}]
    ),
)
SPOKEN = st.builds(
    lambda said, kind: joined(
        [Run("Before it "), *(replace(run, **kind, language=said[0]) for run in said[1]), Run(" it goes on.")]
    ),
    st.sampled_from(
        [
            ("fr-FR", (Run("la raison "), Run("d'être", bold=True), Run(", disait-il à tous"))),
            ("de", (Run("Die Brücke ist nach drei Jahren wieder offen", italic=True),)),
            ("ja", (Run("東京", bold=True), Run("タワー"))),
            ("zh-Hant-TW", (Run("臺北市政府"),)),
            ("ar", (Run("بقلم اسيل طبارة الموفدة"),)),
        ]
    ),
    st.sampled_from([{}, {"link": "https://example.org/a"}, {"code": True}]),
)
"""Words that are said to be in another language, and can be."""
OTHERS = st.one_of(
    st.builds(Piece, st.sampled_from([PieceKind.PARAGRAPH, PieceKind.QUOTE]), SPOKEN),
    st.builds(Piece, st.just(PieceKind.QUOTE), RUNS),
    st.builds(
        lambda words, level: Piece(PieceKind.HEADING, (Run(words),), level),
        WORDS.filter(str.isalnum),
        st.integers(2, 4),
    ),
    st.builds(Piece, st.just(PieceKind.PARAGRAPH), SET),
)
LEAD = Piece(PieceKind.PARAGRAPH, (Run("The harbour trust opens the pier to everybody in May, it said on Monday."),))


@pytest.mark.parametrize("name", ["docx", "odt", "html", "md"])
@settings(max_examples=12)
@given(
    st.lists(
        st.one_of(PARAGRAPHS.map(lambda one: [one]), LISTS, st.one_of(TABLES, OTHERS).map(lambda one: [one])),
        max_size=4,
    )
)
def test_pieces_come_back_as_they_were(name: str, found: list[list[Piece]]) -> None:
    pieces = [LEAD, *(piece for part in found for piece in (*part, LEAD))]
    assume(all(run.text.strip() for piece in pieces for cell in (piece.runs, *sum(piece.rows, ())) for run in cell))
    manuscript = Manuscript("The pier opens", markdown(pieces), Markup.MARKDOWN)
    form = format_called(name)
    assert form.writer
    again = read_source(SourceFile(f"a.{name}", form.writer(Job(manuscript)))).manuscript
    assert (again.title, again.body) == (manuscript.title, manuscript.body)


@pytest.mark.parametrize("name", ["docx", "odt", "html"])
def test_a_picture_comes_back_with_its_words_and_without_them_in_the_text(name: str) -> None:
    box = PictureBox()
    shown = Piece(PieceKind.PICTURE, picture=Shown(box.take(drawn()), "The pier [at dawn] & more"))
    caption = Piece(PieceKind.PARAGRAPH, (Run("The pier. Photo: Harbour Trust"),))
    body = markdown([LEAD, shown, caption, LEAD])
    manuscript = Manuscript("The pier opens", body, Markup.MARKDOWN)
    form = format_called(name)
    assert form.writer
    again = read_source(SourceFile(f"a.{name}", form.writer(Job(manuscript, pictures=box.kept))))
    assert again.manuscript.body == body
    assert {one.name: one.data for one in again.pictures} == box.kept
    assert not any(note.kind is NoteKind.PICTURES for note in again.notes)
    assert "dawn" not in plain_text(manuscript)
    bare = read_source(SourceFile(f"a.{name}", form.writer(Job(manuscript))))  # the picture is not at hand
    assert bare.manuscript.body == markdown([LEAD, caption, LEAD])


def test_a_pdf_shows_a_picture_and_says_what_it_is() -> None:
    box = PictureBox()
    shown = Piece(PieceKind.PICTURE, picture=Shown(box.take(drawn(size=(1900, 1900))), "The pier"))
    manuscript = Manuscript("", markdown([LEAD, shown, LEAD]), Markup.MARKDOWN)
    form = format_called("pdf")
    assert form.writer
    assert form.says
    job = Job(manuscript, pictures=box.kept)
    data = form.writer(job)
    assert form.says(data, job)
    pages = PdfReader(BytesIO(data)).pages
    assert sum(len(page.images) for page in pages) == 1
    assert b"/Figure" in data
    assert form.says(form.writer(Job(manuscript)), Job(manuscript))
