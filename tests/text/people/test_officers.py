"""Persons with posts."""

import pytest

from editor_app.text.people.officers import name_at, officers


def said(body: str) -> list[tuple[str, str, bool, str]]:
    return [(name.name, one.post, one.vice, one.body) for name in officers(body) for one in name.offices]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("云川省气象局局长贺云帆出席。", [("贺云帆", "局长", False, "云川省气象局")]),
        ("副市长漆雕开主持会议。", [("漆雕开", "市长", True, "")]),
        ("市委副书记、市长端木青讲话。", [("端木青", "书记", True, "市委"), ("端木青", "市长", False, "")]),
        ("馆长苗景和介绍，苗景和说，人很多。", [("苗景和", "馆长", False, "")]),
        ("院长闾丘晓担任主任。", [("闾丘晓", "院长", False, "")]),
        ("公司总裁韩立新带队参加。", [("韩立新", "总裁", False, "")]),
        ("董事长鲁一鸣透露消息。", [("鲁一鸣", "董事长", False, "")]),
        ("（记者王明）近日", [("王明", "记者", False, "")]),
    ],
)
def test_posts_with_their_persons(body: str, found: list[tuple[str, str, bool, str]]) -> None:
    assert said(body) == found


@pytest.mark.parametrize("body", ["局长高度重视此事。", "副会长单位参加。", "市长向观众致意。", "院长的报告很好。"])
def test_no_person(body: str) -> None:
    assert officers(body) == ()


def test_who_speaks_and_who_held_a_post() -> None:
    first, second = officers("原局长司空见退休。刘如松说，要办好会议。")
    assert (first.name, first.offices[0].former, second.name, second.offices) == ("司空见", True, "刘如松", ())


def test_places_of_a_name_are_none_of_a_longer_one() -> None:
    short, long = officers("局长王明出席，副局长王明远主持。王明说，很好。")
    assert (len(short.places), len(long.places)) == (2, 1)


def test_where_a_name_ends() -> None:
    assert [name_at(body, 0) for body in ("王强表示", "南宫括说", "欧阳", "的人", "")] == ["王强", "南宫括", "", "", ""]
