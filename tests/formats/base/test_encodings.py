import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.encodings import decode, likely, wide

CHINESE = "新华社北京消息，中国外文局与故宫博物院签署战略合作协议。双方将在文化传播方面开展合作，共同推动文化走出去。"
TRADITIONAL = (
    "臺北消息，兩個單位今天簽署合作協議，雙方將在文化傳播方面開展工作，這是我們第一次合作，也是學者和讀者的機會。"
)
JAPANESE = "この発表は東京で行われました。新しい本についての説明があり、多くの人が参加しました。"
KOREAN = "서울에서 열린 행사에서 두 기관은 문화 교류를 위한 협약을 체결하였다. 이는 지난 해에 이어 두 번째이다."
FRENCH = "Le ministre a déclaré que l’été serait très chaud, où que l’on soit en Île-de-France, et même à Noël."


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_unicode_is_sure_and_loses_its_mark(codec: str) -> None:
    text, _, sure = decode(CHINESE.encode(codec))
    assert (text, sure) == (CHINESE, True)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CHINESE, "gb18030"),
        ("Press release. " * 40 + CHINESE, "gb18030"),
        (TRADITIONAL, "big5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (KOREAN, "euc_kr"),
        (FRENCH, "cp1252"),
        ("Plain words in a file without a mark.", "utf-16-le"),
        ("Plain words in a file without a mark.", "utf-16-be"),
    ],
)
def test_old_encodings_are_recognised_but_never_called_sure(text: str, codec: str) -> None:
    found, _, sure = decode(text.encode(codec))
    assert found == text
    assert not sure


def test_line_ends_become_one_kind() -> None:
    assert decode(b"one\r\ntwo\rthree\n")[0] == "one\ntwo\nthree\n"


def test_a_bad_byte_in_utf8_costs_one_character() -> None:
    text, encoding, sure = decode(CHINESE.encode() + b"\xff" + CHINESE.encode())
    assert (text, encoding, sure) == (CHINESE + "\ufffd" + CHINESE, "utf-8", False)


@pytest.mark.parametrize(("text", "codec"), [(CHINESE, "gb18030"), (TRADITIONAL, "big5hkscs"), (KOREAN, "cp949")])
def test_a_bad_byte_in_an_old_encoding_costs_one_character_too(text: str, codec: str) -> None:
    data = (text + "\n" + text).encode(codec)
    middle = len(text.encode(codec))
    broken = data[:middle] + b"\xff" + data[middle:]
    assert decode(broken) == (f"{text}\ufffd\n{text}", codec, False)
    assert decode(broken, codec) == (f"{text}\ufffd\n{text}", codec, True)


def test_a_tilde_before_a_brace_is_no_chinese() -> None:
    assert decode(b"The sign ~{ stands in some code.") == ("The sign ~{ stands in some code.", "utf-8", True)


def test_the_chosen_encoding_wins_or_is_refused_in_words() -> None:
    assert decode(TRADITIONAL.encode("big5"), "big5") == (TRADITIONAL, "big5", True)
    with pytest.raises(Unreadable, match="not in the encoding"):
        decode(CHINESE.encode("gb18030"), "utf-8")
    with pytest.raises(Unreadable, match="no encoding called"):
        decode(b"words", "klingon")


def test_any_bytes_give_a_text() -> None:
    assert isinstance(decode(bytes(range(256)))[0], str)
    assert decode(b"")[0] == ""


def test_wide_needs_a_pattern_of_zeros() -> None:
    assert wide("Latin letters".encode("utf-16-le")) == "utf-16-le"
    assert wide(b"\x00\x01\x02" * 50) == ""


def test_a_detector_s_answer_is_a_guess_that_reads_all_of_it() -> None:
    polish = "Muzeum otworzyło nową wystawę. Zażółć gęślą jaźń, śpiewała dziewczyna nad rzeką w piątek. " * 3
    assert decode(polish.encode("iso8859-2")) == (polish, "iso8859-2", False)


def test_an_encoding_is_likely_when_it_gives_everyday_characters() -> None:
    chinese = "博物馆在新的一年里为大家准备了很多活动。"
    assert likely(chinese.encode("gb18030"), "gb18030") == (chinese, True)
    assert likely(chinese.encode("gb18030"), "utf-8") is None
    assert likely(chinese.encode("utf-8")[:-1], "utf-8") == (chinese[:-1], True)
    assert likely(b"plain", "cp932") == ("plain", True)
