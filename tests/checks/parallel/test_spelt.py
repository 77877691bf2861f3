"""Which persons of a source a draft is held to, and how their names may be spelt."""

import pytest

from editor_app.checks.parallel.spelt import Cast, Spelt, cast
from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.capitals import runs
from editor_app.text.prepared import Text


def everybody(draft: str, source: str) -> Cast:
    return cast(Text(Manuscript("", draft)), prepare(Manuscript("", source)))


def only(draft: str, source: str) -> Spelt:
    (one,) = everybody(draft, source).persons
    return one


@pytest.mark.parametrize(
    ("draft", "source", "names"),
    [
        ("Curator Cui Ping said the hall is open.", "负责人崔平坦言展厅已开放。", ["崔平"]),
        ("Curator Cui Pingtan said so.", "负责人崔平坦这样说。", ["崔平坦"]),
        ("Governor He Jianfu left.", "省长何建福离开了。", ["何建福"]),
        ("Justice Minister Brolo spoke.", "司法部长焦布洛发言。", []),
    ],
)
def test_the_name_ends_where_the_draft_and_the_next_word_say(draft: str, source: str, names: list[str]) -> None:
    assert [one.person.name for one in everybody(draft, source).persons] == names


def test_a_translated_given_name_is_the_name() -> None:
    one = only("Director William Luo left.", "主任罗威廉离开了。")
    assert one.is_whole(runs("William Luo")[-1])
    assert one.is_whole(runs("Walter Luo")[-1])
    assert not one.is_whole(runs("Director Luo")[-1])
    assert not one.is_whole(runs("Wen Luo")[-1])


def test_somebody_from_vietnam_is_written_in_vietnamese() -> None:
    one = only("Prime Minister Fan Mingzheng left.", "越南政府总理范明政离开了。")
    assert one.is_from_vietnam
    assert one.usual == "Pham Minh Chinh"
    assert not only("Expert Fan Mingzheng left.", "越南问题专家范明政离开了。").is_from_vietnam
    other = only("Ambassador Fan Mingzheng left.", "中国驻越南大使范明政离开了。")
    assert not other.is_from_vietnam
    assert other.usual == "Fan Mingzheng"
    assert other.offered(runs("Pham Minh Zheng")[-1]) == "Pham Minh Chinh"
