"""Wrong characters, and those of the other script."""

from editor_app.checks.chinese.misspellings import homophones, other_script
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_wrong_words() -> None:
    text = read("截止目前，企业间竟争激烈，工程竣功。")
    assert {(hit.span.of(text.body), hit.replacements) for hit in homophones(text, Reference())} == {
        ("截止", ("截至",)), ("竟争", ("竞争",)), ("竣功", ("竣工",)),
    }  # fmt: skip


def test_traditional_texts_get_traditional_words() -> None:
    text = read("項目峻工後，將惠及當地百姓，帳單另寄。")
    assert [(hit.span.of(text.body), hit.replacements) for hit in homophones(text, Reference())] == [
        ("峻工", ("竣工",))
    ]


def test_the_other_script() -> None:
    text = read("公司推进產業升级，市场前景广阔，员工信心十足。")
    assert [(hit.span.of(text.body), hit.replacements) for hit in other_script(text, Reference())] == [
        ("產業", ("产业",))
    ]
    assert list(other_script(read("传统与现代结合：傳統與現代結合。"), Reference())) == []
