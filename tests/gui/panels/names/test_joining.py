"""Two posts of one person in one sentence become one mention with both."""

import re

import pytest

from editor_app.gui.panels.names.joining import joined_posts
from editor_app.text import edits
from editor_app.text.span import Span


def spans(body: str, name: str) -> list[Span]:
    return [Span(*one.span()) for one in re.finditer(re.escape(name), body)]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "Bai Rongsheng, deputy director of the Port, Bai Rongsheng, secretary of the board, and Ma Lixin came.",
            "Bai Rongsheng, deputy director of the Port and secretary of the board, and Ma Lixin came.",
        ),
        ("With Ana, head of A , Ana , chair of B.", None),
        ("Ana, head of A, Ana, chair of B.", "Ana, head of A and chair of B."),
        ("Ana, head of A. Ana, chair of B.", None),
        ("Ana, head of A, and later Ana, chair of B.", None),
        ("Ana spoke, and Ana, chair of B, left.", None),
        ("Ana, Ana, chair of B.", None),
        ("Ana, head of A, Ana left.", None),
        ("Ana, head of A, Ana, chair of B, Ana, chair of C.", None),
    ],
)
def test_only_the_plain_shape_is_joined(body: str, wanted: str | None) -> None:
    names = spans(body, "Bai Rongsheng" if "Bai" in body else "Ana")
    edit = joined_posts(body, names)
    assert (edits.replace(body, (edit,)) if edit else None) == (
        wanted if wanted or not edit else "With Ana, head of A and chair of B."
    )
