import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.web.mime import is_mime, letter

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
