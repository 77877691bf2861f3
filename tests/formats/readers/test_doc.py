from collections.abc import Callable

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.sniffing import OLE
from editor_app.formats.readers.doc import read


def test_newer_kinds_under_the_old_name_are_read(word_file: Callable[..., bytes]) -> None:
    word = word_file("<w:p><w:r><w:t>The bridge is open.</w:t></w:r></w:p>")
    for data in (word, b"{\\rtf1 The bridge is open.}", b"<html><body><p>The bridge is open.</p></body></html>"):
        assert "The bridge is open." in read(SourceFile("draft.doc", data)).manuscript.body


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "Word file of the old kind, which cannot be read here"),
        (b"\xdb\xa5\x2d\0", "Word file of the old kind"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"%PDF-1.4", "not a Word file but a PDF file"),
        (b"Plain words.", "not a Word file, whatever"),
    ],
)
def test_the_old_kind_is_named_and_others_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as refusal:
        read(SourceFile("draft.doc", data))
    assert refusal.value.hint
