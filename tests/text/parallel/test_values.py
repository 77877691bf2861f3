"""Numbers and times as keys of both languages."""

from editor_app.text.chinese import figures
from editor_app.text.chinese.dates import each, whens
from editor_app.text.parallel.values import chinese_values, english_values, key


def test_both_texts_have_the_same_keys() -> None:
    chinese = "2023年3月12日，1230万人中三分之一来自8至10个国家。"
    found = set(chinese_values(figures(chinese), each(whens(chinese))))
    assert {"#2023", "#12", "march", "#1.23e+07", "#33", "#8", "#10"} <= found
    assert {"#2023", "#12", "#1.23e+07"} <= english_values("On March 12, 2023, 12.3 million people came")
    assert key(12_345_678) == key(12_345_700)
