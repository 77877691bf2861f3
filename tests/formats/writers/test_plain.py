from editor_app.formats.base.job import Job
from editor_app.formats.writers.plain import write
from editor_app.text.manuscript import Manuscript, Markup

DRAFT = Manuscript("Title", "Some **bold**  words", Markup.MARKDOWN)


def test_words_alone_or_the_body_to_the_letter() -> None:
    assert write(Job(DRAFT)) == b"Title\n\nSome bold words\n"
    assert write(Job(DRAFT, verbatim=True)) == b"Some **bold**  words"
