"""How names are spelt: Pinyin, Wade-Giles, Cantonese, Vietnamese, Korean; systems are not mixed."""

import pytest

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.chinese.readings import Readings, letters
from editor_app.text.manuscript import Manuscript


@pytest.fixture(scope="module")
def readings() -> Readings:
    return prepare(Manuscript("", "")).knowledge.readings


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("张志强", "Zhang Zhiqiang"),
        ("张志强", "Chang Chih-chiang"),
        ("吕绿", "Lyu Lyu"),
        ("吕绿", "Lu Lu"),
        ("单雄信", "Shan Xiongxin"),
        ("李家超", "Lee Ka-chiu"),
        ("梁振英", "Leung Chun-ying"),
        ("范明政", "Pham Minh Chinh"),
        ("文在寅", "Moon Jae-in"),
        ("金正恩", "Kim Jong Un"),
        ("尹锡悦", "Yoon Suk-yeol"),
        ("李在明", "Lee Jae-myung"),
        ("陈茂波", "Chan Mo-po"),
        ("黎氏翠", "Le Thi Thuy"),
        ("裴青山", "Bui Thanh Son"),
    ],
)
def test_a_name_is_spelt_in_each_system(readings: Readings, name: str, spelt: str) -> None:
    assert letters(spelt) in readings.spellings(name)


@pytest.mark.parametrize("wrong", ["Zhang Chih-qiang", "Chang Zhiqiang", "Zhang Zhiqing", "Zhou Zhiqiang"])
def test_no_mixture_and_no_other_name_fits(readings: Readings, wrong: str) -> None:
    assert letters(wrong) not in readings.spellings("张志强")


@pytest.mark.parametrize("mixed", ["Pham Minh Zheng", "Pham Minh Trinh", "Pham Mingzheng", "Fan Minh Chinh"])
def test_a_vietnamese_family_name_makes_the_whole_name_vietnamese(readings: Readings, mixed: str) -> None:
    assert letters(mixed) not in readings.spellings("范明政")
    assert readings.written_vietnamese("范明政") == "Pham Minh Chinh"


@pytest.mark.parametrize(("spelt", "fits"), [("zhiqing", True), ("schmid", False), ("", False), ("zh", False)])
def test_letters_are_syllables_or_not(readings: Readings, spelt: str, fits: bool) -> None:
    assert readings.is_spelling(spelt) is fits


def test_a_long_word_with_many_ways_to_part_it_is_read_once(readings: Readings) -> None:
    assert readings.is_spelling("inging" * 200)
    assert not readings.is_spelling("inging" * 200 + "x")  # tried way by way, this would never end


def test_what_is_usual_in_another_system_is_not_vietnamese_alone(readings: Readings) -> None:
    assert readings.is_vietnamese("阮", "nguyen")
    assert not readings.is_vietnamese("金", "kim")
    assert readings.vietnamese("Q") == frozenset()


def test_a_name_is_written_as_newsrooms_do(readings: Readings) -> None:
    assert readings.written("欧阳", "建国") == "Ouyang Jianguo"
    assert readings.syllables("Q") == ()
