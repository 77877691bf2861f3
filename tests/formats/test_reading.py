import gzip
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import Comment, Incoming, Reply, SourceFile
from editor_app.formats.formats import FORMATS, SUFFIXES
from editor_app.formats.reading import read, read_source
from editor_app.formats.writing import write
from editor_app.text.language.broken import is_broken
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

BAD = Path(__file__).resolve().parents[2] / "../shared/bench/pack/documents-bad"
# Read in a process of its own, which is how memory can be limited and measured.
READ_ONE = """
import sys
from pathlib import Path
from editor_app.domain.errors import Unreadable
from editor_app.formats.reading import read
for name in sys.argv[1:]:
    try:
        read(Path(name))
    except Unreadable as refusal:
        assert str(refusal.message) and str(refusal.hint) and "\\n" not in str(refusal.message), name
# Not ru_maxrss: a process that was started by a large one has that one's peak.
status = Path("/proc/self/status")
if status.exists():
    (peak,) = (int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    assert peak < 600 << 10, peak
"""


def refusal(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read(path, encoding)
    assert caught.value.hint
    return str(caught.value.message)


def test_every_refusal_names_its_file(tmp_path: Path) -> None:
    wrong = tmp_path / "port news.docx"
    wrong.write_bytes(b"The port opened on Monday.")
    assert refusal(wrong) == "port news.docx: This is not a Word file, whatever its name says."
    wrong = tmp_path / "port.txt"
    wrong.write_bytes(bytes(range(32)) * 99)
    assert refusal(wrong).count("port.txt") == 1


def test_missing_folder_empty_and_odd_names(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert "no file" in refusal(tmp_path / "missing.txt")
    assert "folder" in refusal(tmp_path)
    assert refusal(tmp_path / "empty.txt") == "empty.txt is empty."
    assert "cannot be read" in refusal(tmp_path / ("x" * 5000 + ".txt"))
    assert refusal(tmp_path / "null\0byte.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    path.chmod(0)
    assert "do not have permission" in refusal(path)


def test_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "ordinary" in refusal(tmp_path / "pipe.txt")


def test_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50 << 20)
    assert "50 MB" in refusal(path)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 rest", "a PDF file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"PK\x03\x04rest", "zip"),
        (bytes(range(32)) * 40, "binary"),
        (b"words\x00\x00\x00\x01words", "binary"),
    ],
)
def test_binary_is_no_text(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(data)
    assert words in refusal(path)


def test_a_docx_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_text("Only words.")
    assert "not a Word file" in refusal(path)


def test_an_unknown_kind(tmp_path: Path) -> None:
    path = tmp_path / "song.mp3"
    path.write_bytes(b"ID3")
    assert "format that cannot be read" in refusal(path)


def test_a_fault_in_a_library_becomes_a_sentence(tmp_path: Path, word_file: Callable[..., bytes]) -> None:
    path = tmp_path / "deep.docx"
    words = "<w:p><w:r><w:t>Deep</w:t></w:r></w:p>"
    path.write_bytes(word_file("<w:sdt>" * 240 + words + "</w:sdt>" * 240))
    assert read(path).manuscript.title == "Deep"
    path.write_bytes(word_file("<w:sdt>" * 400 + "<w:p/>" + "</w:sdt>" * 400))
    assert "damaged" in refusal(path)


def test_the_encoding_may_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("協議".encode("big5"))
    incoming = read(path, "big5")
    assert (incoming.manuscript.body, incoming.encoding, incoming.sure) == ("協議", "big5", True)
    assert "not in the encoding" in refusal(path, "utf-8")


def test_every_kind_has_its_reader(tmp_path: Path) -> None:
    assert {".txt", ".md", ".html", ".docx"} <= set(SUFFIXES)
    path = tmp_path / "NOTES"
    path.write_text("No ending, so plain text.")
    assert read(path).manuscript.title == "No ending, so plain text."


@pytest.mark.skipif(not BAD.exists(), reason="needs ../shared")
def test_damaged_documents_open_or_are_refused_in_words(tmp_path: Path) -> None:
    given = [*(BAD / "files").iterdir(), *(BAD / "constructed").iterdir()]
    names = []
    for path in given:
        copy = tmp_path / path.name.removesuffix(".gz")
        copy.write_bytes(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
        names.append(str(copy))
    assert len(names) > 50
    done = subprocess.run([sys.executable, "-c", READ_ONE, *names], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stray_nul_in_a_long_text_is_no_other_kind_of_file(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_bytes(b"Good afternoon, the harbour office is open until six. " * 40 + b"\0")
    assert read(path).manuscript.body.endswith("\0")
    path.write_bytes(b"short\0text")
    with pytest.raises(Unreadable, match="binary"):
        read(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b" \n\n "),
        ("a.md", b"---\ntitle: Locks open\n---\n\n"),
        ("a.html", b"<title>Locks open</title><body><div id=app></div><script>load()</script>"),
        ("a.html", b"<!-- nothing -->"),
    ],
)
def test_a_file_without_words_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=f"No text was found in {name}"):
        read(path)


def test_a_word_file_without_words_is_refused(tmp_path: Path, word_file: Callable[..., bytes]) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(word_file("<w:p/>"))
    with pytest.raises(Unreadable, match="No text"):
        read(path)


def test_a_headline_alone_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<h1>Locks open</h1>")
    assert read(path).manuscript.title == "Locks open"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    hits=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=6),
    kept=st.floats(0.3, 1),
    tracked=st.sampled_from(Tracked),
)
def test_a_damaged_word_file_opens_or_is_refused(
    word_file: Callable[..., bytes], hits: list[tuple[float, int]], kept: float, tracked: Tracked
) -> None:
    """Bytes changed and cut off anywhere: a text or one sentence, never another fault."""
    data = bytearray(word_file("<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>", comments="", footnotes=""))
    for at, byte in hits:
        data[int(at * len(data))] = byte
    try:
        found = read_source(SourceFile("draft.docx", bytes(data[: int(kept * len(data)) + 1]), tracked=tracked))
    except Unreadable as refusal:
        assert refusal.hint
        assert "\n" not in str(refusal.message)
    else:
        assert found.manuscript.body or found.notes or found.manuscript.title


BROKEN = {
    "nul entity.md": b"# Title\n\nA text&#0;with a nul.\n",
    "surrogate entity.md": b"# Title\n\nA text &#xD800; with half a character.\n",
    "noncharacters.md": b"# Title\n\nA text &#xFFFE; with &#1; and &#x8; in it.\n",
    "too large.md": b"# Title\n\nA text &#x110000; with &#99999999; in it.\n",
    "in an address.md": b"# Title\n\nA [link](http://a.example/&#xD800;) and `&#0;` in code.\n",
    "in the headline.md": b"# Tit&#0;le\n\nText.\n",
    "lost before.md": "# Title\n\nA text with \ufffd in it.\n".encode(),
    "escape.md": b'---\ntitle: "A \\ud800 B"\nsource: "x\\udfffy"\n---\nText.\n',
    "page.html": b"<h1>A&#xD800;B</h1><p>One &#0; two &#xFFFF; three &#xDFFF;</p><p>Four</p>",
    "mail.eml": b"From: a@b.example\nSubject: A \xff\xfe B\nContent-Type: text/plain\n\nText \xff here.\n",
    "word.rtf": rb"{\rtf1\ansi A \u-10240? B \u-8193? C\par Second.}",
    "seven.txt": b"Title\n\nA text with +2AA- in it.\n",
}


@pytest.mark.parametrize("form", ["txt", "md", "html", "docx", "odt", "pdf", "ninjs", "json"])
@pytest.mark.parametrize("name", BROKEN)
def test_what_no_file_can_hold_is_replaced_and_the_text_can_be_written(tmp_path: Path, name: str, form: str) -> None:
    found = read_source(SourceFile(name, BROKEN[name], "utf-7" if name.startswith("seven") else None))
    text = found.manuscript
    for words in (text.title, text.body, found.head, *(value for _, value in text.front)):
        assert not is_broken(words)
    write(text, tmp_path / "out", form, text.front)
    assert (tmp_path / "out").read_bytes()


def test_the_person_hears_what_was_replaced() -> None:
    found = read_source(SourceFile("a.md", BROKEN["escape.md"]))
    assert (found.manuscript.title, found.manuscript.known("source")) == ("A \ufffd B", "x\ufffdy")
    assert [str(note.message) for note in found.notes] == ["2 characters could not be read and appear as “\ufffd”."]


def test_comments_of_a_file_are_mended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    came = Comment(Span(0, 1), "A\ud800", "\udfff", "B\ud800", (Reply("C\ud800", "D\ud800"),))
    reader = lambda _: Incoming(Manuscript("T", "B"), comments=(came,))  # noqa: E731  # a reader of one line
    monkeypatch.setattr("editor_app.formats.reading.format_of", lambda _: replace(FORMATS[0], reader=reader))
    (mended,) = read_source(SourceFile("a.txt", b"B")).comments
    assert mended == Comment(Span(0, 1), "A\ufffd", "\ufffd", "B\ufffd", (Reply("C\ufffd", "D\ufffd"),))
