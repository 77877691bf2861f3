from editor_app.desk.base.kinds import FORMS, READABLE, drop_hint


def test_every_kind_that_can_be_read_is_named_once() -> None:
    said = str(drop_hint())
    assert said.startswith("Drop drafts here: plain text, Markdown, web pages, Word, ")
    assert all(said.count(str(one.said)) == 1 for one in READABLE)
    assert " or PDF. " in said


def test_what_is_written_has_a_name() -> None:
    assert {"docx", "ninjs"} <= set(FORMS)
