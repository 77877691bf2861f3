"""A Chinese source, read once."""

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.source import Source
from editor_app.text.span import Span


def read(body: str) -> Source:
    return prepare(Manuscript("", body))


def test_places_are_those_of_the_text_as_it_is_written() -> None:
    source = read("臺灣的港口在2023年3月關閉。\n\n這個會議後來在123萬人的城市開了。")
    assert source.body.startswith("台湾的港口") and source.text.body.startswith("臺灣")
    assert [one.of(source.body)[-3:] for one in source.sentences] == ["关闭。", "开了。"]
    (figure,) = source.figures_in(source.sentences[1])
    assert figure.value == 1.23e6 and figure.number.of(source.text.body) == "123萬"
    assert [when.month for when in source.times_in(Span(0, 10))] == [3]
    assert source.digest == source.text.manuscript.digest


def test_small_words_are_no_evidence() -> None:
    source = read("他们的港口和GDP增长了。")
    said = {token.text for token in source.tokens[0]}
    assert "港口" in said and "GDP" in said and not said & {"的", "和", "了", "他们"}
    assert source.latin == {"gdp"}
