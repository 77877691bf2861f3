"""的, 地 and 得."""

from editor_app.checks.chinese.particles import particles
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_each_particle() -> None:
    text = read("他详细的介绍了情况，把事情说的清清楚楚，问题得到及时地解决。")
    assert [(hit.span.of(text.body), hit.replacements) for hit in particles(text, Reference())] == [
        ("的", ("地",)), ("的", ("得",)), ("地", ("的",)),
    ]  # fmt: skip


def test_a_verb_that_is_a_noun() -> None:
    assert list(particles(read("他作了详细的介绍了，得到热情的欢迎了吗。"), Reference())) == []
