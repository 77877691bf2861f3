"""Persons against the source."""

import pytest

from editor_app.checks.parallel.persons import names
from editor_app.checks.parallel.spelt import cast
from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.beside import besides
from editor_app.text.prepared import Text


def found(draft: str, source: str) -> list[tuple[str, str]]:
    text, original = Text(Manuscript("", draft)), prepare(Manuscript("", source))
    everybody = cast(text, original)
    differences = (one for beside in besides(text, original) for one in names(beside, everybody))
    return [(one.draft.of(draft), one.source.of(source)) for one in differences]


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("Mayor Zhang Zhiqing left.", "市长张志强离开了。", [("Zhang Zhiqing", "张志强")]),
        ("Mayor Zhang Weiguo left.", "市长张志强离开了。", [("Zhang Weiguo", "张志强")]),
        ("Mayor Zhiqing Zhang left.", "市长张志强离开了。", [("Zhiqing Zhang", "张志强")]),
        ("Premier Pham Minh Trinh left.", "越南总理范明政离开了。", [("Pham Minh Trinh", "范明政")]),
        ("Premier Fan Mingzheng left.", "越南总理范明政离开了。", [("Fan Mingzheng", "范明政")]),
        ("Judge Bui Thi Ming left.", "越南法官裴氏明离开了。", [("Bui Thi Ming", "裴氏明")]),
        ("The mayor thanked Robert Klein.", "市长感谢了记者孙立平。", [("Robert", "孙立平")]),
    ],
)
def test_a_wrong_name_is_told(draft: str, source: str, expected: list[tuple[str, str]]) -> None:
    assert found(draft, source) == expected


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Mayor Zhang and Mr Zhang left.", "市长张志强离开了。"),
        ("President Xi Jinping met Ma Ying-jeou.", "国家主席习近平会见了马英九。"),
        ("Antonio Guterres said so.", "联合国秘书长古特雷斯表示。"),
        ("Zhiqiang Zhang left.", "市长张志强离开了。"),
        ("Premier Pham Minh Chinh left.", "越南总理范明政离开了。"),
        ("President Yoon Suk-yeol left.", "韩国总统尹锡悦离开了。"),
        ("The health commission said so.", "卫健委通报了情况。"),
        ("He won the Magnolia Award.", "他获得白玉兰奖。演员喜欢白玉兰奖。"),
        ("The general secretary once said so.", "总书记曾指出这一点。书记曾指出这一点。"),
        ("The villagers became citizens.", "引导村民向市民转变，促使村民向市民转变。"),
        ("The Mi-28 flies. The Mi-28 lands.", "俄武装直升机（下称武直）起飞。武直降落。"),
        ("Redford spoke. Redford warned them.", "雷福发言。雷福警告他们。"),
        ("Founder Schmid spoke. Schmid left.", "创办人施密德发言。施密德离开了。"),
        ("President Putin spoke.", "总统蒲亭发言。"),
        ("John Chen signed it.", "秘书长陈忠签了字。"),
        ("Nearly 300 US troops stay.", "司令说，驻南韩美军近三百人留下。驻南韩美军留下。"),
        ("The letter was signed.", "这封信说，一切都好。这封信很长。"),
        ("He was chief of staff from July.", "他7月任克军总参谋长。"),
        ("Residents apply for it.", "居民申办个体户，市民申办个体户。"),
        ("Francis Semwenza said so.", "评论员弗朗西斯·塞姆温扎说。"),
        ("The “pretty boy” spoke.", "有“花美男”之称的他发言。"),
        ("He left. Zhang Zhiqiang was mayor.", "市长张志强离开了。张志强曾任市长。"),
    ],
)
def test_a_right_name_is_left_alone(draft: str, source: str) -> None:
    assert found(draft, source) == []
