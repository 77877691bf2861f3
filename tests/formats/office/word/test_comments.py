from lxml import etree

from editor_app.formats.base.incoming import Reply
from editor_app.formats.office.comments import Remark
from editor_app.formats.office.word.body import BodyReader
from editor_app.formats.office.word.comments import remarks
from editor_app.formats.office.word.looks import Surroundings

N = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="w14"'


def comment(name: str, paragraph: str, words: str) -> str:
    return (
        f"<w:comment w:id='{name}' w:author='A{name}' w:date='d'><w:p w14:paraId='{paragraph}'><w:r><w:t>{words}</w:t>"
        "</w:r></w:p></w:comment>"
    )


def read(comments: str, states: str) -> list[Remark]:
    blocks = BodyReader(Surroundings()).blocks
    extended = etree.fromstring(f"<x>{states}</x>") if states else None
    return remarks(etree.fromstring(f"<w:comments {N}>{comments}</w:comments>"), extended, blocks)


def test_replies_belong_to_the_comment_they_answer() -> None:
    states = "<commentEx paraId='1' done='1'/><commentEx paraId='2' paraIdParent='1' done='1'/>"
    (thread,) = read(comment("0", "1", "Right?") + comment("1", "2", "Yes."), states)
    assert thread == Remark("0", "A0", "d", "Right?", (Reply("A1", "Yes."),), True)


def test_without_states_each_comment_is_open_and_alone() -> None:
    found = read(comment("0", "1", "Right?") + comment("1", "2", "Yes."), "")
    assert [(one.text, one.replies, one.resolved) for one in found] == [("Right?", (), False), ("Yes.", (), False)]
    assert len(read(comment("0", "1", "x"), "<commentEx paraId='1' paraIdParent='9'/>")) == 1
