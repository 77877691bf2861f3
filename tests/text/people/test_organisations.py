"""Bodies, and one body under two names."""

import pytest

from editor_app.text.people.organisations import bodies, foreign_forms, two_names


def test_bodies_begin_where_a_name_can() -> None:
    body = "展览在北原省博物馆开幕，由临江水务集团主办，水利部部长出席，东部地区派员参加，社会反响热烈。"
    assert [one.name for one in bodies(body)] == ["北原省博物馆", "临江水务集团", "水利部"]


@pytest.mark.parametrize(
    ("body", "name", "other"),
    [
        ("北原省博物馆办展。展览在北原省博物院开幕。", "北原省博物院", "北原省博物馆"),
        ("中国盲文出版协会主办，盲文出版学会协办。", "盲文出版学会", "中国盲文出版协会"),
        ("云川省文化和旅游厅主办，云川省文化旅游厅协办。", "云川省文化旅游厅", "云川省文化和旅游厅"),
        (
            "市人力资源与社会保障局主办，市人力资源和社会保障局协办。",
            "市人力资源和社会保障局",
            "市人力资源与社会保障局",
        ),
    ],
)
def test_two_names(body: str, name: str, other: str) -> None:
    (found,) = two_names(body)
    assert (found.name, found.other, found.here.of(body)) == (name, other, name)


@pytest.mark.parametrize(
    "body",
    [
        "省教育厅和市教育局联合举办，市教育局局长出席。",
        "临江市第一人民医院和临江市第二人民医院共建。",
        "北原省博物馆办展。展览在省博物馆开幕。",
        "市教育局和财政局发文，市教育局、财政局解读。",
        "河北省水利厅与河南省水利局签约。",
    ],
)
def test_two_bodies(body: str) -> None:
    assert two_names(body) == ()


def test_names_from_abroad() -> None:
    body = "特朗普讲话。川普还说，川普不去。"
    ((form, places, usual, others),) = foreign_forms(body)
    assert (form, len(places), usual, len(others)) == ("川普", 2, "特朗普", 1)
    assert list(foreign_forms("川普讲话。")) == []
