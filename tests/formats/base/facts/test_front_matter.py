import pytest

from editor_app.formats.base.facts.front_matter import FrontMatter, front_matter


@pytest.mark.parametrize(
    ("text", "known", "body"),
    [
        ("---\ntitle: A\n---\n\nBody", (("title", "A"),), "Body"),
        ('+++\ntitle = "A"\ndate = 2026-05-01\ndraft = false\n[params]\nx = 1\n+++\n\nBody',
         (("title", "A"), ("date", "2026-05-01"), ("draft", "false"), ("params", '{"x": 1}')), "Body"),
        ("% A long\n  title\n% Ann; Bo\n% May 2026\n\nBody",
         (("title", "A long title"), ("author", "Ann; Bo"), ("date", "May 2026")), "Body"),
        ("% A\n\nBody", (("title", "A"),), "Body"),
        ("---\n\nBody", (), "---\n\nBody"),
        ("+++ more\n\nBody", (), "+++ more\n\nBody"),
        ("%\n\nBody", (), "%\n\nBody"),
        ("Body\n% no title", (), "Body\n% no title"),
    ],
)  # fmt: skip
def test_what_stands_above_a_text(text: str, known: tuple[tuple[str, str], ...], body: str) -> None:
    found = front_matter(text)
    assert (found.known, text[found.end :]) == (known, body)


def test_what_cannot_be_read_is_said_by_its_kind() -> None:
    assert front_matter("+++\ntitle = \n+++\nBody") == FrontMatter(None, 17, "TOML")
    assert front_matter("+++\na = " + "[" * 2000 + "\n+++\n").known is None
    assert front_matter("---\na: &x [1]\nb: *x\n---\n").known is None
