import pytest

from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.readers.markdown import read
from editor_app.text.manuscript import Markup


def incoming(text: str) -> Incoming:
    return read(SourceFile("a.md", text.encode()))


def test_front_matter_is_read_as_it_was_written() -> None:
    found = incoming(
        "---\ntitle: 'A: b'\ndate: 2024-05-01 09:00:00 +0800\n"
        "lang: en-GB\nok: yes\ntags: [a, b]\nby: {x: y}\n---\n\n# Head\n"
    ).manuscript
    assert (found.title, found.language, found.markup) == ("A: b", "en_GB", Markup.MARKDOWN)
    assert found.front == (("date", "2024-05-01 09:00:00 +0800"), ("ok", "yes"), ("tags", "a, b"), ("by", '{"x": "y"}'))
    assert found.body == "# Head\n"


def test_without_front_matter_the_body_is_the_file() -> None:
    found = incoming("# The *museum* opens\n\nText with --- in it.\n---\n").manuscript
    assert found.title == "The museum opens"
    assert found.body == "# The *museum* opens\n\nText with --- in it.\n---\n"


@pytest.mark.parametrize(
    "front",
    [
        "title: 'open",
        "- a\n- list",
        "a: &x [1]\nb: *x",
        "a: " + "[" * 3000,
        "[" * 900,
        "title: x\n\tbad: tab",
    ],
)
def test_broken_front_matter_stays_in_the_body(front: str) -> None:
    text = f"---\n{front}\n---\nBody.\n"
    found = incoming(text)
    assert found.manuscript.body == text
    assert "front matter" in str(found.notes[0])


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert incoming("---\n\nText.").manuscript.body == "---\n\nText."


def test_empty_front_matter() -> None:
    assert incoming("---\n---\n\nText.").manuscript.body == "Text."


def test_what_stands_above_the_body_is_known_to_the_letter():
    for head in ("", "---\ntitle: A\n---\n\n", "+++\ntitle = 'A'\n+++\n", "% A\n\n"):
        incoming = read(SourceFile("a.md", f"{head}The lock.\n".encode()))
        assert (incoming.head, incoming.manuscript.body) == (head, "The lock.\n")
    unread = read(SourceFile("a.md", b"---\n: [\n---\nThe lock.\n"))
    assert unread.head == ""
