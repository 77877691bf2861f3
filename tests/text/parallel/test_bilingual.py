"""A Chinese text and its English in one file, in the orders that people write, and texts that only look so."""

import pytest

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.parallel.bilingual import bilingual

CHINESE = (
    "港口博物馆周一在北码头举行了运河灯会的开幕仪式。",
    "约四百名来宾登上十一座老船闸观看灯火。",
    "馆长林海说，灯会将一直持续到明年春天。",
)
ENGLISH = (
    "The Harbour Museum opened the Canal Lantern Season on the North Quay on Monday.",
    "About 400 guests came to the eleven old locks to see the lights.",
    "Lin Hai, the director, said the season would go on until next spring.",
)


def text(*paragraphs: str, title: str = "") -> Manuscript:
    return Manuscript(title, "\n\n".join(paragraphs) + "\n", Markup.MARKDOWN)


def turns(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    return [said for pair in zip(one, other, strict=True) for said in pair]


def table(*rows: str) -> str:
    return "\n".join(rows)


BY_ROWS = [f"| {number} | {a} | {b} |" for number, (a, b) in enumerate(zip(CHINESE, ENGLISH, strict=True), 1)]


@pytest.mark.parametrize(
    "both",
    [
        text(*turns(CHINESE, ENGLISH)),
        text(*turns(ENGLISH, CHINESE)),
        text(*CHINESE, *ENGLISH),
        text(*ENGLISH, *CHINESE),
        text("灯会开幕", "Lanterns lit", *CHINESE, *ENGLISH),
        text("\n".join(turns(CHINESE, ENGLISH))),
        text(table("| 序号 | 原文 | Translation |", "| --- | --- | --- |", *BY_ROWS)),
        text(table("| | | |", "| --- | :--- | --- |", *BY_ROWS)),
    ],
    ids=[
        "by turns",
        "English first",
        "one after the other",
        "English above",
        "two headlines",
        "lines",
        "table",
        "bare",
    ],
)
def test_each_order_is_read(both: Manuscript) -> None:
    found = bilingual(both)
    assert found
    said = found.draft.body.split("\n")
    assert [one for one in said if one and one != "Lanterns lit"] == list(ENGLISH)
    assert [one for one in found.source.body.split("\n") if one and one != "灯会开幕"] == list(CHINESE)
    assert (found.source.language, found.draft.language) == ("zh_CN", "en_US")


def test_cells_are_read_as_they_look() -> None:
    rows = [row.replace("on Monday.", "on Monday. <br>It was \\| is cold.") for row in BY_ROWS]
    found = bilingual(text(table("| No. | Chinese | English |", "|---|---|---|", *rows)))
    assert found
    assert "on Monday. \n\nIt was | is cold." in found.draft.body
    assert "English" not in found.draft.body


def test_the_headline_goes_with_its_language() -> None:
    found = bilingual(text(*turns(CHINESE, ENGLISH), title="运河灯会开幕"))
    assert found
    assert (found.source.title, found.draft.title) == ("运河灯会开幕", ENGLISH[0])
    found = bilingual(text(*turns(CHINESE, ENGLISH), title="Lanterns"))
    assert found
    assert (found.source.title, found.draft.title) == (CHINESE[0], "Lanterns")


@pytest.mark.parametrize(
    "single",
    [
        text(*ENGLISH),
        text(*CHINESE),
        text(""),
        text(ENGLISH[0], "林海", ENGLISH[1], "港口博物馆", ENGLISH[2]),
        text(*ENGLISH, "港口博物馆 灯会"),
        text(*(f"{a} {b}" for a, b in zip(CHINESE, ENGLISH, strict=True))),
        text(*ENGLISH * 6, *CHINESE),
        text(
            table("| Name | 名称 |", "| --- | --- |", "| Harbour Museum | 港口博物馆 |", "| Lin Hai | 林海 |"), *ENGLISH
        ),
    ],
    ids=["English", "Chinese", "nothing", "names", "a note", "in one line", "a quotation", "a table of names"],
)
def test_other_texts_are_left_whole(single: Manuscript) -> None:
    assert bilingual(single) is None
