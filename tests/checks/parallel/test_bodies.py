"""Bodies against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.parallel.bodies import bodies
from editor_app.text.parallel.beside import Beside

HEADS = frozenset(
    ("university", "agency", "times", "bank", "ministry", "center", "union", "council", "hall", "network")
)


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("Reuters said the bridge is open.", "新华社说，大桥已通车。", [("Reuters", "新华社")]),
        ("The Ministry of Education opened the bridge.", "外交部开通了大桥。", [("Ministry of Education", "外交部")]),
        ("He studied at Oxford University.", "他就读于剑桥大学。", [("Oxford University", "他就读于剑桥大学。")]),
        ("The bridge is open.", "新华社说，大桥已通车。", [("The bridge is open.", "新华社")]),
        ("UNESCO said so.", "他这样说。", [("UNESCO", "他这样说。")]),
        ("The China Youth Center opened.", "中国儿童中心开放。", [("China Youth Center", "中国儿童中心开放。")]),
        ("Economic Times Network said so.", "经济观察网说。", [("Economic Times Network", "经济观察网")]),
    ],
)
def test_another_body_is_told_with_both_places(
    beside: Callable[[str, str], Beside], draft: str, source: str, found: list[tuple[str, str]]
) -> None:
    told = [(one.draft.of(draft), one.source.of(source)) for one in bodies(beside(draft, source), HEADS)]
    assert told[: len(found)] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Xinhua said the bridge is open.", "新华社说，大桥已通车。"),
        ("The foreign ministry and the WHO agreed.", "外交部与世卫组织达成一致。"),
        ("ICBC Wealth Management sold it.", "工银理财出售了它。"),
        ("The Party won.", "党赢了。"),
        ("The FAA grounded it.", "联邦航空局让它停飞。"),
        ("Its Publicity Department agreed.", "省委宣传部同意了。"),
        ("The Eurasian Economic Union agreed.", "亚欧经济联盟同意了。"),
        ("Nanjing Tech University agreed.", "南京工业大学同意了。"),
        ("The National Security Council agreed.", "国家安全委员会同意了。"),
        ("In Mingzhu Union, four people agreed.", "在明珠联盟，四人同意。"),
        ("The “bilibili” concert: Bilibili agreed.", "bilibili晚会：bilibili同意了。"),
        ("Pupil Xiaoming applied.", "小明报考了。"),
        ("The Pentagon called it off.", "美国国防部取消了它。"),
        ("The UN Security Council met.", "安理会开会。"),
        ("The State Department and Secretary of State met.", "美国国务院开会。"),
        ("UNICEF and the University of Bath agreed.", "联合国儿童基金会与巴斯大学同意了。"),
        ("BNP Paribas expects more.", "法国巴黎银行预计更多。"),
        ("(cctv.com) It is open.", "央视消息：它开放了。"),
        ("Landslides in Didi Township.", "土地乡滑坡。"),
        ("The Communist Party agreed.", "中共与各局同意了。"),
    ],
)
def test_right_bodies_are_left_alone(beside: Callable[[str, str], Beside], draft: str, source: str) -> None:
    assert list(bodies(beside(draft, source), HEADS)) == []
