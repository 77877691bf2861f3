import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.base.notes import said_of
from editor_app.formats.readers.mail import read

HEAD = "From: Press Desk <press@example.org>\nSubject: Re: The pier opens\nDate: Fri, 1 May 2026 09:00:00 +0000\n"
PLAIN = "MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"


def incoming(text: str, encoding: str = "utf-8") -> Incoming:
    return read(SourceFile("a.eml", text.encode(encoding)))


def test_words_with_their_subject_sender_and_date() -> None:
    found = incoming(HEAD + PLAIN.format(charset="utf-8") + "The pier in Café Street opens.\n").manuscript
    assert (found.title, found.body) == ("The pier opens", "The pier in Café Street opens.")
    assert found.front == (("source", "Press Desk"), ("date", "2026-05-01"))


def test_the_encoding_that_the_head_names() -> None:
    found = incoming(HEAD + PLAIN.format(charset="gb18030") + "新码头五月开放。", "gb18030")
    assert found.manuscript.body == "新码头五月开放。"
    wrong = incoming(HEAD + PLAIN.format(charset="ascii") + "Café")
    assert wrong.manuscript.body == "Café"


def test_a_page_has_its_own_heading_and_lists() -> None:
    page = "MIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Head</h1><p>It opens:<ul><li>daily</ul>"
    found = incoming(HEAD + page).manuscript
    assert (found.title, found.body) == ("Head", "It opens:\n\n- daily")
    assert incoming(HEAD + page.replace("<h1>Head</h1>", "")).manuscript.title == "The pier opens"


def test_attachments_are_named() -> None:
    mixed = (
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nWords\n--b\n"
        "Content-Type: image/png\nContent-Disposition: attachment; filename=pier.png\n\nx\n--b--\n"
    )
    assert "1 attachment was left out: “pier.png”." in map(str, said_of(incoming(HEAD + mixed)))


def test_what_is_no_mail_is_refused() -> None:
    with pytest.raises(Unreadable):
        incoming("Just words.")
