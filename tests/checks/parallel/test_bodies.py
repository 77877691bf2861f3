"""Bodies against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.parallel.bodies import bodies
from editor_app.text.parallel.beside import Beside

HEADS = frozenset(("university", "agency", "times", "bank", "ministry", "center"))


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("Reuters said the bridge is open.", "新华社说，大桥已通车。", [("Reuters", "新华社")]),
        ("The Ministry of Education opened the bridge.", "外交部开通了大桥。", [("Ministry of Education", "外交部")]),
        ("He studied at Oxford University.", "他就读于剑桥大学。", [("Oxford University", "他就读于剑桥大学。")]),
        ("The bridge is open.", "新华社说，大桥已通车。", [("The bridge is open.", "新华社")]),
        ("UNESCO said so.", "他这样说。", [("UNESCO", "他这样说。")]),
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
        ("The Communist Party agreed.", "中共与各局同意了。"),
    ],
)
def test_right_bodies_are_left_alone(beside: Callable[[str, str], Beside], draft: str, source: str) -> None:
    assert list(bodies(beside(draft, source), HEADS)) == []
