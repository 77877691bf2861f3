import pytest

from editor_app.text.repeats.stock import stock


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("- END -", "end mark"),
        ("###", ""),
        ("（完）", "end mark"),
        ("Photo: Anna Holt", "caption"),
        ("The new bridge. (Photo by Anna Holt)", "caption"),
        ("图：渔村博物馆", "caption"),
        ("摄影：李明", "caption"),
        ("Photo by Anna Holt", "caption"),
        ("Figure 2: Orders", "caption"),
        ("Picturesque villages by the sea.", ""),
        ("Image by: (Anna Holt, CC BY-SA 4.0)", "credit"),
        ("Photo credit: Anna Holt", "credit"),
        ("Credit: Anna Holt", "credit"),
        ("Full text", "end mark"),
        ("Editor: Anna Holt", "byline"),
        ("By Anna Holt", "byline"),
        ("责编：李明", "byline"),
        ("By noon the bridge was open.", ""),
        ("The editor left.", ""),
        ("Photo: " + "a" * 400, ""),
    ],
)
def test_lines_that_repeat_by_trade(line: str, name: str) -> None:
    assert stock(line) == name
