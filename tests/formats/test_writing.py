import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.errors import EditorError
from editor_app.formats import writing
from editor_app.formats.base.job import Job
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run, holdable, joined
from editor_app.formats.base.rendering import pieces
from editor_app.formats.formats import FORMS, format_called
from editor_app.formats.reading import read
from editor_app.formats.writing import write
from editor_app.text.manuscript import Manuscript, Markup

NAUGHTY = Path(__file__).resolve().parents[2] / "../shared/bench/pack/naughty-strings/blns.json"
RICH = Manuscript(
    "Hall opens: “A & B” <today>",
    "Some **bold** and *slanted* words, a [link](https://a.org/b_(c)).\n\n## Head\n\n1. one\n2. two\n    - inner\n\n"
    "> said\n\n| Year | Sum |\n| --- | --- |\n| 2024 | 5 \\| 6 |\n\n中文段落，也在这里。",
    Markup.MARKDOWN,
    "en_GB",
    (("source", "Press office"), ("date", "2024-05-01")),
)


def words(manuscript: Manuscript) -> list[str]:
    return " ".join(piece.text for piece in pieces(manuscript)).split()


WORDS_ALONE = ("txt", "pdf")
FOR_MACHINES = ("ninjs", "json")


@pytest.mark.parametrize("form", [form for form in FORMS if form not in FOR_MACHINES])
def test_there_and_back(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a.{form}"
    write(RICH, path, form, (("uuid", "u-1"), ("version", "3")))
    found = read(path).manuscript
    if form in WORDS_ALONE:
        words_found = found.body.split()
        start = words_found.index("Hall")
        assert words_found[start : start + 4] == ["Hall", "opens:", "“A", "&"]
        assert "中文段落，也在这里。" in found.body
        return
    assert found.title == RICH.title
    assert words(found) == words(RICH)
    assert found.language == "en_GB"
    assert [piece.kind for piece in pieces(found)] == [piece.kind for piece in pieces(RICH)]


_WORD = st.text(alphabet="abcXYZ019éß中文段落مرحباשלוםनमस्ते\u0301😀’“”-–,.&<>*_`|#[]()", min_size=1, max_size=8)
_WORDS = st.lists(_WORD, min_size=1, max_size=5).map(" ".join)
_RUN = st.builds(
    Run, _WORDS, st.booleans(), st.booleans(), link=st.sampled_from(["", "", "https://a.org/x_(y)?a=1&b=2#c"])
)
_RUNS = st.lists(_RUN, min_size=1, max_size=3).map(
    lambda runs: joined([spaced for run in runs for spaced in (run, Run(" "))])
)
_PLAIN = _WORDS.map(lambda words: (Run(words),))
_PIECES = st.lists(
    st.one_of(
        st.builds(Piece, st.just(PieceKind.PARAGRAPH), _RUNS),
        st.builds(Piece, st.just(PieceKind.HEADING), _PLAIN, level=st.integers(1, 6)),
        st.builds(Piece, st.just(PieceKind.ITEM), _RUNS, st.integers(0, 2), st.booleans()),
        st.builds(Piece, st.just(PieceKind.QUOTE), _RUNS),
        st.builds(Piece, st.just(PieceKind.CODE), st.just((Run("a = 1\n  b  < 2"),))),
        st.just(Piece(PieceKind.RULE)),
        st.builds(
            Piece,
            st.just(PieceKind.TABLE),
            rows=st.tuples(st.tuples(_PLAIN, _PLAIN), st.tuples(_RUNS, _PLAIN), st.tuples(_PLAIN, _RUNS)),
        ),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("form", ["md", "html", "docx", "odt"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=_PIECES)
def test_text_and_structure_come_back_equal(tmp_path: Path, form: str, found: list[Piece]) -> None:
    manuscript = Manuscript("The title of it all", markdown(found), Markup.MARKDOWN, "en_GB")
    write(manuscript, tmp_path / f"a.{form}", form, overwrite=True)
    back = read(tmp_path / f"a.{form}").manuscript
    assert back.title == manuscript.title
    assert pieces(back) == pieces(manuscript)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=_PIECES)
def test_the_words_of_a_pdf_come_back_equal(tmp_path: Path, found: list[Piece]) -> None:
    manuscript = Manuscript("The title of it all", markdown(found), Markup.MARKDOWN, "en_GB")
    write(manuscript, tmp_path / "a.pdf", "pdf", overwrite=True)  # refuses when another program finds other words


def test_markdown_and_verbatim_text_keep_the_body_to_the_letter(tmp_path: Path) -> None:
    body = "\n  odd   spaces \n\n---\nend"
    write(Manuscript("t", body, Markup.MARKDOWN), tmp_path / "a.md", "md")
    assert read(tmp_path / "a.md").manuscript.body == body
    write(Manuscript("t", body), tmp_path / "a.txt", "txt", verbatim=True)
    assert read(tmp_path / "a.txt").manuscript.body == body


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=30), body=st.text(max_size=120), markup=st.sampled_from(Markup))
def test_any_text_is_written_so_that_it_reads_back(
    tmp_path: Path, form: str, title: str, body: str, markup: Markup
) -> None:
    manuscript = Manuscript(holdable(title).replace("\r", " "), holdable(body).replace("\r", "\n"), markup)
    try:
        write(manuscript, tmp_path / f"a.{form}", form, overwrite=True)  # refuses when it reads back as other words
    except EditorError as refused:
        assert form == "pdf" and "No font on this machine" in str(refused)
    else:
        assert (tmp_path / f"a.{form}").exists()


@pytest.mark.skipif(not NAUGHTY.exists(), reason="needs ../shared")
@pytest.mark.parametrize("form", ["md", "html", "docx", "odt"])
def test_naughty_strings_in_title_and_body(tmp_path: Path, form: str) -> None:
    strings = [holdable(text) for text in json.loads(NAUGHTY.read_text(encoding="utf-8"))]
    one = "\n\n".join(strings)
    path = tmp_path / f"a.{form}"
    write(Manuscript("All of them", one), path, form)
    assert words(read(path).manuscript) == words(Manuscript("", one))
    for text in [text for text in strings if text.strip()][:: 8 if form == "docx" else 1]:
        write(Manuscript(text, "Body."), path, form, overwrite=True)
        assert read(path).manuscript.title.split() == text.split()


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(EditorError, match="exists already"):
        write(RICH, path, "txt")
    assert path.read_text() == "old"
    write(RICH, path, "txt", overwrite=True)
    assert "bold" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "only be read"), (errno.EIO, "cannot be written")],
)
def test_a_failing_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fails(handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(EditorError, match=words) as refused:
        write(RICH, path, "txt", overwrite=True)
    assert refused.value.hint
    assert str(refused.value.message).startswith(f"“{path}” cannot be written: ")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text() == "old"


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "a.txt", tmp_path / ("x" * 300), tmp_path / "nu\0l.txt"):
        with pytest.raises(EditorError):
            write(RICH, path, "txt")
    with pytest.raises(EditorError, match="no format"):
        write(RICH, tmp_path / "a.exe", "exe")


def test_a_chinese_paragraph_comes_back_from_pdf_in_one_piece(tmp_path: Path) -> None:
    chinese = (
        "市议会与港务局周一达成协议，将在东港池兴建一座平旋桥。新桥供电车、自行车和行人通行，每小时为船舶开启两次。"
    )
    latin = "The city council and the harbour board agreed on Monday to build a swing bridge over the basin. " * 3
    write(Manuscript("Bridge", f"{latin}\n\n{chinese}"), tmp_path / "a.pdf", "pdf")
    assert chinese in read(tmp_path / "a.pdf").manuscript.body.split("\n\n")


def test_a_file_that_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("old")

    def locked(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(EditorError, match="open in another program") as refused:
        write(RICH, tmp_path / "a.txt", "txt", overwrite=True)
    assert "Close it" in str(refused.value.hint)
    with pytest.raises(EditorError, match="do not have permission"):
        write(RICH, tmp_path / "b.txt", "txt")
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_half_a_character_is_named(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="broken character"):
        write(Manuscript("t", "Before \ud800"), tmp_path / "a.txt", "txt", verbatim=True)


@pytest.mark.parametrize("form", ["md", "html", "docx", "odt", "pdf"])
def test_a_file_that_would_say_something_else_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    real = format_called(form)
    assert real.writer
    lie = real.writer(Job(Manuscript(RICH.title, RICH.body.replace("bold", "mild"), RICH.markup)))
    monkeypatch.setattr(writing, "format_called", lambda name: replace(real, writer=lambda job: lie))
    with pytest.raises(EditorError, match=f"The {form} file would not have the same words as the text"):
        write(RICH, tmp_path / f"a.{form}", form)
    assert list(tmp_path.iterdir()) == []
