"""Figures against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.parallel.numbers import numbers
from editor_app.text.parallel.beside import Beside


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("The yard built 35 boats.", "船厂造了53艘船。", [("35", "53", True)]),
        ("The yard built 53 boats for $12 million.", "船厂以1200万元造了53艘船。", [("$12 million", "1200万元", True)]),
        (
            "The yard built 53 boats for 12 million dollars.",
            "船厂以1200万元造了53艘船。",
            [("12 million dollars", "1200万元", True)],
        ),
        ("The yard built boats.", "船厂造了5300艘船。", [("The yard built boats.", "5300", False)]),
        ("The yard built 53 boats in 18 docks.", "船厂造了53艘船。", [("18", "船厂造了53艘船。", False)]),
        ("Some 400 boats, nearly 3 percent.", "近五百艘船，近3%。", [("400", "五百", False)]),
    ],
)
def test_another_number_is_told_with_both_places(
    beside: Callable[[str, str], Beside], facts: FactLists, draft: str, source: str, found: list[tuple[str, str, bool]]
) -> None:
    told = [(one.draft.of(draft), one.source.of(source), one.sure) for one in numbers(beside(draft, source), facts)]
    assert told == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Boeing 737 and A320 jets, G20 and COVID-19.", "波音737和空客A320，二十国集团和新冠肺炎。"),
        ("Both boats left at 7 p.m.; dozens of people came.", "两艘船晚上7时离开，数十人到场。"),
        ("Hundreds of boats, about half of the fleet.", "数百艘船，约占船队的一半。"),
        ("It costs S$5 million.", "它价值500万新元。"),
        ("Resolution 1441 was passed.", "一四四一号决议通过了。"),
        ("Parts were sold for the tenth time.", "零件第十次出售。"),
        ("Six 700-MW units were set up.", "安装了6台70万千瓦机组。"),
        ("The reward is 500 million pesos.", "悬赏5亿比索。"),
        ("In the 1980s they left.", "上世纪八十年代他们离开。"),
        ("The first and second boats.", "第一艘和第二艘船。"),
        ("1) The boats left.", "一、船离开了。"),
    ],
)
def test_what_says_the_same_is_left_alone(
    beside: Callable[[str, str], Beside], facts: FactLists, draft: str, source: str
) -> None:
    assert list(numbers(beside(draft, source), facts)) == []
