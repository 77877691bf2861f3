"""Sentences of a draft beside those of its source."""

from itertools import pairwise

from editor_app.desk.reports.side_by_side import side_by_side
from editor_app.text.manuscript import Manuscript

DRAFT = """The new bridge over the Lan River opened on 12 May 2025. It is 1,450 metres long.

Mayor Zhou Qiming thanked the 320 workers.

Tickets for the museum cost 25 yuan.
"""
CHINESE = """新兰河大桥2025年5月12日通车,全长1450米。

市长周启明感谢320名工人。

大桥下的公园占地86公顷,明年开放。

博物馆门票25元。
"""


def pairs(draft: str, source: str) -> list[tuple[str, str]]:
    """The words of each pair."""
    found = side_by_side(Manuscript("", draft), Manuscript("", source))
    return [(one.draft.of(draft) if one.draft else "", one.source.of(source) if one.source else "") for one in found]


def test_each_sentence_stands_beside_what_it_renders() -> None:
    found = pairs(DRAFT, CHINESE)
    said = dict(found)
    bridge = next(key for key in said if "1,450" in key)
    assert "1450米" in said[bridge]
    assert said["Tickets for the museum cost 25 yuan."] == "博物馆门票25元。"
    assert ("", "大桥下的公园占地86公顷,明年开放。") in found, "nothing renders it"


def test_every_sentence_of_both_is_there_once() -> None:
    found = side_by_side(Manuscript("", DRAFT), Manuscript("", CHINESE))
    places = sorted(one.draft for one in found if one.draft)
    assert places == sorted(set(places))
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert "".join(one.of(DRAFT) for one in places).replace(" ", "") == "".join(DRAFT.split())


def test_a_headline_of_the_source_is_no_place_in_its_body() -> None:
    found = side_by_side(Manuscript("Bridge opens", DRAFT), Manuscript("大桥通车", CHINESE))
    assert all(one.source is None or one.source.end <= len(CHINESE) for one in found)


def test_empty_texts_have_no_pairs() -> None:
    assert side_by_side(Manuscript("", ""), Manuscript("", CHINESE))
    assert side_by_side(Manuscript("", ""), Manuscript("", "")) == ()
