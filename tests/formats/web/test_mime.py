import base64

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.web.mime import is_mime, letter
from tests.drawn import drawn

HEAD = (
    b"From: Press <press@example.org>\nSubject: =?utf-8?q?Caf=C3=A9?= opens\n"
    b"Date: Fri, 1 May 2026 09:00:00 +0000\nMIME-Version: 1.0\n"
)
BOTH = (
    HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nWords\n"
    b"--b\nContent-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: base64\n\nPHA+V29yZHM8L3A+\n"
    b"--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=plan.pdf\n\nx\n--b--\n"
)


def test_the_page_of_a_mail_and_what_its_head_says() -> None:
    found = letter(BOTH)
    assert (found.text, found.is_page, found.encoding) == (b"<p>Words</p>", True, "gb2312")
    assert (found.subject, found.sender) == ("Café opens", "Press <press@example.org>")
    assert found.attached == ("plan.pdf",)


def test_a_mail_of_words_alone() -> None:
    found = letter(HEAD + b"Content-Type: text/plain\n\nWords")
    assert (found.text, found.is_page) == (b"Words", False)


def test_a_mail_without_a_text_is_refused() -> None:
    with pytest.raises(Unreadable):
        letter(HEAD + b"Content-Type: image/png\n\nx")


def test_what_is_a_mail() -> None:
    assert is_mime(BOTH)
    assert is_mime(b"\xef\xbb\xbf\r\n" + BOTH.replace(b"\n", b"\r\n"))
    assert is_mime(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b--")
    assert not is_mime(b"From: the desk\nSubject: lunch\n\nMIME-Version: 1.0")
    assert not is_mime(b"<html>From: x\nMIME-Version: 1.0")


def part(kind: bytes, words: bytes, more: bytes = b"") -> bytes:
    return b"--b\nContent-Type: " + kind + b"\n" + more + b"\n" + words + b"\n"


def test_a_text_that_a_picture_parts_is_read_whole() -> None:
    head = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"
    one, two = (
        part(b"text/plain; charset=utf-8", "Caf\u00e9".encode()),
        part(b"text/plain; charset=latin-1", b"Soir\xe9e"),
    )
    assert letter(head + one + part(b"image/png", b"x") + two + b"--b--\n").text.decode().split() == ["Café", "Soirée"]
    found = letter(
        head + part(b"text/html", b"<p>Page</p>") + part(b"text/plain", b"5 < 6\n\nList of May") + b"--b--\n"
    )
    assert found.is_page
    assert found.text == b"<p>Page</p>\n\n<p>5 &lt; 6</p><p>List of May</p>"


def test_a_forwarded_mail_is_named_or_read_when_there_is_nothing_else() -> None:
    inner = b"From: Bo <bo@example.org>\nSubject: Inner\nContent-Type: text/plain\n\nInner words"
    head = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"
    found = letter(head + part(b"text/plain", b"See below.") + part(b"message/rfc822", inner) + b"--b--\n")
    assert (found.text, found.attached) == (b"See below.", ("Inner",))
    alone = letter(head + part(b"text/plain", b" ") + part(b"message/rfc822", inner) + b"--b--\n")
    assert (alone.text.strip(), alone.subject) == (b"Inner words", "Inner")


def test_lines_that_a_mail_program_broke_are_whole_again() -> None:
    words = b"A line that was \nbroken.\n  kept blank\n-- \nAnn"
    assert letter(HEAD + b"Content-Type: text/plain; format=flowed\n\n" + words).text == (
        b"A line that was broken.\n kept blank\n-- \nAnn"
    )
    chinese = "\u6e2f\u53e3 \n\u5927\u6865".encode()
    kind = b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
    assert letter(HEAD + kind + chinese).text.decode() == "\u6e2f\u53e3\u5927\u6865"


def test_pictures_beside_a_page_are_in_it() -> None:
    head = HEAD + b"Content-Type: multipart/related; boundary=b\n\n"
    page = part(b"text/html", b"<img src=cid:one@x><img src='a/two.png'><p>cid:one@x</p>")
    one = part(b"image/png", base64.b64encode(drawn()), b"Content-ID: <one@x>\nContent-Transfer-Encoding: base64\n")
    two = part(
        b"image/gif",
        base64.b64encode(drawn("GIF")),
        b"Content-Location: a/two.png\nContent-Transfer-Encoding: base64\n",
    )
    found = letter(head + page + one + two + b"--b--\n")
    held = found.page()
    assert held.count(b"data:image/png;base64," + base64.b64encode(drawn())) == 1
    assert held.count(b"data:image/gif;base64," + base64.b64encode(drawn("GIF"))) == 1
    assert b"<p>cid:one@x</p>" in held
