from editor_app.formats.readers.embedded import embedded

MAIL = b"MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nOne\r\n\r\nTwo"


def texts(name: str, data: bytes) -> list[str]:
    return [piece.text for piece in embedded(name, data)]


def test_a_text_of_another_format() -> None:
    assert texts("a.html", b"<h1>One</h1><p>Two") == ["One", "Two"]
    assert texts("a.rtf", b"{\\rtf1 One\\par Two}") == ["One", "Two"]
    assert texts("a.txt", b"<One>\n\nTwo") == ["<One>", "Two"]
    assert texts("a.mht", MAIL) == ["One", "Two"]
    assert texts("a.mht", MAIL.replace(b"text/plain", b"text/html").replace(b"One", b"<p>One<p>")) == ["One", "Two"]
    assert texts("a.html", b"") == []
