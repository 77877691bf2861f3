"""Persons of a Chinese text."""

import pytest

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.chinese.persons import Person
from editor_app.text.manuscript import Manuscript


def read(body: str) -> tuple[Person, ...]:
    return prepare(Manuscript("", body)).persons


def named(body: str) -> list[str]:
    return [person.name for person in read(body)]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("主任赵春华会见了记者。工程师孙立平表示，大坝是安全的。", ["赵春华", "孙立平"]),
        ("董事长欧阳建国告诉记者，工厂将扩建。", ["欧阳建国"]),
        ("市长李明说，桥梁安全。", ["李明"]),
        ("记者周敏、刘洋报道。", ["周敏", "刘洋"]),
        ("会议由王明主持。王明说，高水平开放是关键。", ["王明"]),
        ("白宫和文莱政府发表了高质量声明。", []),
        ("万元户和高校学生参加了马拉松。", []),
        ("主任张建军说，船长李海表示同意。", ["张建军", "李海"]),
        ("专家顾问团成员在陈列馆表示，陈列馆开放。", []),
        ("强农惠农政策激励农民，支农惠农政策有效。", []),
        ("居民安全法获通过。龙溪河说来不长，龙溪河在涨，居民沿左右岸撤离。", []),
    ],
)
def test_names_are_told_by_what_stands_beside_them(body: str, names: list[str]) -> None:
    assert named(body) == names


def test_all_places_of_a_name_are_found() -> None:
    source = prepare(Manuscript("", "市长李明说话。李明很忙。李明明也在。"))
    person = next(one for one in source.persons if one.name == "李明")
    assert [place.of(source.body) for place in person.places][:2] == ["李明", "李明"]
    assert (person.family, person.given, person.supported) == ("李", "明", True)


def test_what_may_be_a_person_is_kept_for_the_draft() -> None:
    found = prepare(Manuscript("", "行政长官李家超致函各国。")).may_be_persons
    assert "李家超" in [person.name for person in found]
