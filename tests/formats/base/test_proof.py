"""A file is only kept when it reads back as its text."""

from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.job import Job
from editor_app.formats.base.proof import reads_back
from editor_app.formats.readers.markdown import read
from editor_app.text.manuscript import Manuscript, Markup

JOB = Job(Manuscript("The lock", "The lock is **open**.\n\n1. one\n2. two", Markup.MARKDOWN))


def same(text: str, job: Job = JOB) -> bool:
    return reads_back(read, job, SourceFile("a.md", text.encode()))


def test_spaces_signs_and_how_words_are_set_may_differ() -> None:
    assert same("# The lock\n\nThe lock is open.\n\n- one\n- two")
    assert not same("# The lock\n\nThe lock is shut.\n\n- one\n- two")
    assert not same("# The lock\n\nThe lock is open.\n\n- two\n- one")


def test_a_fragment_goes_without_its_title() -> None:
    fragment = Job(JOB.manuscript, fragment=True)
    assert same("The lock is open.\n\none\n\ntwo", fragment)
    assert not same("The lock is open.\n\none\n\ntwo")
