from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.plain import read
from editor_app.text.manuscript import Markup


def test_the_body_is_the_file_to_the_letter() -> None:
    incoming = read(SourceFile("a.txt", b"\xef\xbb\xbf  Museum opens\r\n\r\nIt  opened *today* .\r\n\r\n"))
    assert incoming.manuscript.body == "  Museum opens\n\nIt  opened *today* .\n\n"
    assert incoming.manuscript.title == "Museum opens"
    assert incoming.manuscript.markup is Markup.PLAIN
    assert (incoming.encoding, incoming.sure, incoming.notes) == ("utf-8", True, ())


def test_a_guess_is_said() -> None:
    incoming = read(SourceFile("a.txt", "两个机构今天签署了合作协议，双方将开展工作。".encode("gb18030")))
    assert not incoming.sure
    assert "gb18030 is a guess" in str(next(said_of(incoming)))
    assert incoming.manuscript.language == "zh_CN"
