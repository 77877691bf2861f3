"""HTML in Markdown that is not prose."""

import time

import pytest

from editor_app.text.manuscript import Markup
from editor_app.text.markup import blocks
from editor_app.text.raw_html import RawHtml
from editor_app.text.span import Span


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in blocks(text, Markup.MARKDOWN)]


def test_blank_lines_do_not_end_it() -> None:
    code = "<pre><code>\ntrait Trait {\n\n}\n\ntrait Trait {\n</code></pre>"
    assert shown(f"One.\n{code}\n\nTwo.") == [("paragraph", "One."), ("code", code), ("paragraph", "Two.")]
    script = "<SCRIPT src=x>\n\na < b\n</script> tail"
    assert shown(f"{script}\nTwo.") == [("code", script), ("paragraph", "Two.")]


@pytest.mark.parametrize("text", ["<pre>\nNever closed.", "<prefix>\nA tag\n</prefix>", "Press <pre> to go.\n</pre>"])
def test_what_is_prose_stays_prose(text: str) -> None:
    assert {kind for kind, _ in shown(text)} == {"paragraph"}


def test_many_that_are_never_closed_take_little_time() -> None:
    text = "<pre>\nx\n" * 20_000
    raw, began = RawHtml(text), time.process_time()
    assert not any(raw.end(Span(at, at + 5)) for at in range(0, len(text), 8))
    assert time.process_time() - began < 2
