import zipfile
from io import BytesIO

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.readers.epub import read

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BOOK = """<package><metadata><title>Harbour notes</title><creator>Ann Lee</creator><language>en-GB</language></metadata>
<manifest><item id="b" href="two.xhtml"/><item id="a" href="text/one%20.xhtml"/>
<item id="x" href="gone.xhtml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/><itemref idref="n" linear="no"/></spine></package>"""
ONE = '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body><h1>One</h1><p>Café</p></body></html>'


def incoming(**parts: str) -> Incoming:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        names = {"container": "META-INF/container.xml", "encryption": "META-INF/encryption.xml"}
        given = {"container": CONTAINER, "OEBPS/book.opf": BOOK, "OEBPS/text/one .xhtml": ONE,
                 "OEBPS/two.xhtml": "<ul><li>first</li></ul>"} | parts  # fmt: skip
        for name, content in given.items():
            package.writestr(names.get(name, name), content)
    return read(SourceFile("a.epub", stream.getvalue()))


def test_chapters_come_in_the_order_of_the_book() -> None:
    found = incoming().manuscript
    assert (found.title, found.language) == ("Harbour notes", "en_GB")
    assert found.body == "# One\n\nCafé\n\n- first"
    assert found.front == (("author", "Ann Lee"),)


def test_a_locked_book_and_one_without_a_list_of_chapters_are_refused() -> None:
    method = '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>'
    with pytest.raises(Unreadable, match="password"):
        incoming(encryption=method)
    assert incoming(
        encryption='<e><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>'
    ).manuscript.body
    with pytest.raises(Unreadable):
        incoming(container="<container/>")


def test_what_is_no_book_is_refused() -> None:
    with pytest.raises(Unreadable):
        read(SourceFile("a.epub", b"words"))


def test_words_in_another_language_keep_it() -> None:
    chapter = (
        '<html xmlns="x" xml:lang="en"><body><p>They called it <i xml:lang="la">pro bono</i> then.</p></body></html>'
    )
    assert incoming(**{"OEBPS/two.xhtml": chapter}).manuscript.body.endswith(
        'They called it <span lang="la">*pro bono*</span> then.'
    )
