from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.readers.page import read

ARCHIVE = (
    b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Head</h1><p>The pier opens."
)


def test_a_page_and_an_archive_under_its_name() -> None:
    for data in (ARCHIVE, ARCHIVE.partition(b"\n\n")[2]):
        found = read(SourceFile("a.html", data)).manuscript
        assert (found.title, found.body) == ("Head", "The pier opens.")
