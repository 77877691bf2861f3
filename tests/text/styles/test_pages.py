"""What has a style of its own."""

import pytest

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.styles.pages import prose, whole


def read(body: str, markup: Markup = Markup.PLAIN) -> tuple[str, str]:
    text = Text(Manuscript("", body, markup))
    page = whole(text)
    assert len(page) == len(body)
    return page, prose(text, page)


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("He said “10 percent of it” there.", "10 percent"),
        ("VELLMORA, May 5, 2025 /KiteWire/ -- It is open now.", "May 5"),
        ("VELLMORA, 5 May (Kites) - It is open now.", "5 May"),
        ("Contact: Anna Vessler, 5 p.m. at the door.\n\nIt is open.", "5 p.m."),
    ],
)
def test_left_out(body: str, gone: str) -> None:
    page, _ = read(body)
    assert gone not in page and page.strip()


def test_code_and_tables_are_left_out() -> None:
    page, _ = read("Pay `10%` now.\n\n| a | b |\n|---|---|\n| 20% | 5 |\n\nIt is 30% here.", Markup.MARKDOWN)
    assert "10%" not in page and "20%" not in page and "30%" in page


def test_headings_and_labels_are_no_prose() -> None:
    body = "Glass up 10%\n\nIt rose by 20%.\n\nALL OF 30% IN CAPITALS IS LEFT OUT HERE."
    page, text = read(body)
    assert all(part in page for part in ("10%", "20%", "30%"))
    assert "10%" not in text and "30%" not in text and "20%" in text
