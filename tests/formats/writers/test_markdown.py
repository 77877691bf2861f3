from editor_app.formats.base.job import Job
from editor_app.formats.writers.markdown import source, write
from editor_app.text.manuscript import Manuscript, Markup


def test_facts_come_before_what_was_known_and_win() -> None:
    draft = Manuscript("A: b", "Body", Markup.MARKDOWN, front=(("date", "2024-05-01"), ("version", "1")))
    assert write(Job(draft, (("version", "2"),))).decode() == (
        "---\ntitle: 'A: b'\nlanguage: en_US\nversion: '2'\ndate: '2024-05-01'\n---\n\nBody"
    )


def test_plain_text_is_escaped() -> None:
    assert source(Manuscript("", "# one\n\n*two*")) == "\\# one\n\n\\*two\\*"
