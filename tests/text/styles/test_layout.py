"""Headings and lists in two styles."""

import pytest

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.styles.layout import CAPITALS, HEADINGS, ITEMS, laid_out_two_ways

HEADED = "# Kites\n\n## {}\n\nIt is.\n\n## {}\n\nIt is.\n\n## {}\n\nIt is.\n"


def told(body: str) -> list[tuple[str, list[str]]]:
    found = laid_out_two_ways(Text(Manuscript("", body, Markup.MARKDOWN)))
    return [(one.name, [span.of(body) for span in one.ways[-1]]) for one in found]


def test_headings_with_and_without_capitals() -> None:
    body = HEADED.format("How the Glass Museum Opened", "Where the Kites Are Sold", "What the potters think")
    assert told(body) == [(HEADINGS, ["What the potters think"])]


@pytest.mark.parametrize(
    "headings",
    [
        ("How the Glass Museum Opened", "Where the Kites Are Sold", "What the Potters Think"),
        ("How the glass museum opened", "Where the kites are sold", "What the potters think"),
        ("How the Glass Museum opened", "Kites", "What the potters think"),
        ("Wax", "Kites", "Glass"),
    ],
)
def test_headings_in_one_style_or_that_do_not_tell(headings: tuple[str, ...]) -> None:
    assert told(HEADED.format(*headings)) == []


def test_items_with_and_without_a_capital() -> None:
    body = "They sell:\n\n- Glass of old\n- wax of old\n- Paper of old\n- iPads of old\n- and more\n\nIt is.\n"
    assert told(body) == [(CAPITALS, ["wax of old"])]


def test_a_list_in_a_list_has_a_style_of_its_own() -> None:
    assert told("1. Glass of old.\n    - wax of old\n    - rope of old\n2. Ink of old.\n3. Oil of old.\n") == []


def test_items_with_and_without_a_stop() -> None:
    assert told("They sell:\n\n- glass of old.\n- wax of old\n- paper of old.\n\nIt is.\n") == [(ITEMS, ["wax of old"])]


@pytest.mark.parametrize(
    "body",
    [
        "- glass of old.\n- wax of old.\n- paper of old.\n",
        "- glass of old\n- wax of old\n- paper of old\n",
        "- glass of old.\n- wax of old\n",
        "- glass?\n- wax!\n- paper of old.\n",
        "- glass of old;\n- wax of old;\n- paper of old; and\n- wood of old.\n",
        "- glass of old.\n- paper of old.\n\nIt is.\n\n- wax of old\n- wood of old\n",
    ],
)
def test_items_in_one_style(body: str) -> None:
    assert told(body) == []
