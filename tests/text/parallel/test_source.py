"""A Chinese source, read once."""

from collections.abc import Callable, Iterator

import pytest

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.chinese.gazetteer import Gazetteer
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.source import Source
from editor_app.text.span import Span


def read(body: str) -> Source:
    return prepare(Manuscript("", body))


def test_places_are_those_of_the_text_as_it_is_written() -> None:
    source = read("臺灣的港口在2023年3月關閉。\n\n這個會議後來在123萬人的城市開了。")
    assert source.body.startswith("台湾的港口") and source.text.body.startswith("臺灣")
    assert [one.of(source.body)[-3:] for one in source.sentences] == ["关闭。", "开了。"]
    (figure,) = source.figures_in(source.sentences[1])
    assert figure.value == 1.23e6 and figure.number.of(source.text.body) == "123萬"
    assert [when.month for when in source.times_in(Span(0, 10))] == [3]
    assert source.digest == source.text.manuscript.digest


def test_what_two_words_meet_in_is_no_name() -> None:
    source = read("小明报考了大学。《明报》说，和平精英国际冠军杯在英国举办。")
    assert [source.body[span.start - 1] for _, span in source.bodies] == ["《"]
    assert [name for name, _ in source.places] == ["英国"]
    assert source.bodies_in(source.sentences[0]) == ()


def test_no_part_of_a_body_is_a_person() -> None:
    assert read("华声在线说。华声在线报道，华声在线称。").persons == ()


def test_places_are_looked_up_once_however_many_persons_a_text_names(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, find = [], Gazetteer.find

    def count(places: Gazetteer, text: str, is_name: Callable[[str], bool]) -> Iterator[tuple[str, int]]:
        looked.append(text)
        return find(places, text, is_name)

    monkeypatch.setattr(Gazetteer, "find", count)
    source = read("局长张志强在北京说，局长李建军在上海说。驻南韩美军留下。")
    assert [one.name for one in source.persons] == ["张志强", "李建军"]
    assert [name for name, _ in source.places] == ["北京", "上海"]
    assert len(looked) == 1


def test_small_words_are_no_evidence() -> None:
    source = read("他们的港口和GDP增长了。")
    said = {token.text for token in source.tokens[0]}
    assert "港口" in said and "GDP" in said and not said & {"的", "和", "了", "他们"}
    assert source.latin == {"gdp"}
