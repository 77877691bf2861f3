"""Places against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.parallel.places import places
from editor_app.text.parallel.beside import Beside

COUNTRIES = {"french": "France", "france": "France", "german": "Germany", "germany": "Germany"}


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("The train left Wuhan at noon.", "列车中午离开南京。", [("Wuhan", "南京")]),
        ("The German minister left.", "法国部长离开了。", [("German", "法国")]),
        ("The train left Wuhan at noon.", "列车中午离开。", [("Wuhan", "列车中午离开。")]),
    ],
)
def test_another_place_is_told_with_both_places(
    beside: Callable[[str, str], Beside], draft: str, source: str, found: list[tuple[str, str]]
) -> None:
    told = [(one.draft.of(draft), one.source.of(source)) for one in places(beside(draft, source), COUNTRIES)]
    assert told == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The train left Nanjing.", "列车离开南京。"),
        ("Chinese firms and the French minister left.", "我国企业和法国部长离开了。"),
        ("The train left.", "列车离开南京。"),
        ("The Wuhan Daily said so.", "长江日报说。"),
        ("Hunan and Hubei are neighbours.", "湘鄂相邻。"),
        ("The Wuhan cup and the Peacekeeper Elite championship began.", "武汉杯和和平精英国际冠军杯开幕。"),
        ("Xinhua said so.", "本报记者说。"),
        ("The Antarctic team left.", "南极科考队离开。"),
        ("The plant in Anlu opened.", "安闾的工厂开业。"),
    ],
)
def test_right_places_are_left_alone(beside: Callable[[str, str], Beside], draft: str, source: str) -> None:
    assert list(places(beside(draft, source), COUNTRIES)) == []
