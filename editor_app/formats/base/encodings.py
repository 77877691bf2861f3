"""Bytes to text: which encoding, and how sure that is."""

import codecs
import re

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.text.language.broken import LOST
from editor_app.text.language.letters import WIDE_KANA

# The characters that make up about forty percent of any running text in their language. Bytes read in the wrong
# multi-byte encoding give characters too, but rare ones.
_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方"
    "多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性"
    "知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次"
    "度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建"
)
_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方"
    "多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性"
    "知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次"
    "度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建"
)
_KOREAN = (
    "이다는의에을가고하지은를로한기사도서자어리대그시나스정인아해일수있부인제전보과주구상들원라동장와성공만조오국비여신유경"
    "니게안무연방화면거모것미우소발생진분중으음세명마야행회금개관간용적속당두실"
)
_JAPANESE = frozenset("日本人大年一国会中出東時行見月分後前生的、。「」・")
_KANA = re.compile(f"[{WIDE_KANA}]")
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》「」『』【】…—·～")

# Order matters: on a tie the first wins.
_DOUBLE_BYTE: tuple[tuple[str, frozenset[str]], ...] = (
    ("gb18030", frozenset(_SIMPLIFIED) | _PUNCTUATION),
    ("big5hkscs", frozenset(_TRADITIONAL) | _PUNCTUATION),
    ("shift_jis", _JAPANESE),
    ("cp932", _JAPANESE),
    ("euc_jp", _JAPANESE),
    ("cp949", frozenset(_KOREAN)),
)
_PLAUSIBLE = 0.18  # right readings of real pages have 0.25 and more, wrong ones under 0.1
_ENOUGH = 4  # foreign characters; fewer prove nothing
_ACCENTED = frozenset("áàâäãåæçéèêëíîïñóôöøúùûüßœÁÀÂÄÅÆÇÉÈÊËÍÎÏÑÓÔÖØÚÙÛÜ¿¡«»“”‘’–—…•§©°€£ªº\xa0")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SEVEN_BIT = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"), (b"\x1b(", "iso2022_jp_2"), (b"~{", "hz"))
_SAMPLE = 200_000  # characters, or bytes, that are looked at
_LOST_SHARE = 0.05
"""The share of unreadable foreign characters: a damaged file has few, one in another encoding has mostly these."""
_FAINT = 0.35
"""How sure the detector must be to overrule the accents of Western Europe."""


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str, bool]:
    """The text with line ends as LF and no byte-order mark, its encoding, and whether that is more than a guess."""
    text, name, sure = _asked(data, encoding) if encoding else _found(data)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name, sure


def _asked(data: bytes, encoding: str) -> tuple[str, str, bool]:
    try:
        name = codecs.lookup(encoding).name
        whole = _strictly(data, name)  # in which a sign for what was lost before is a sign like any other
        text = data.decode(name, errors="replace") if whole is None else whole
    except (LookupError, ValueError) as fault:
        raise Unreadable(
            say("There is no encoding called {encoding}.", encoding=encoding),
            say("Try utf-8, gb18030 or big5."),
        ) from fault
    if whole is None and not _few_lost(text):
        raise Unreadable(
            say("The file is not in the encoding {encoding}.", encoding=encoding), say("Choose another encoding.")
        )
    return text, name, True


def _found(data: bytes) -> tuple[str, str, bool]:
    for mark, name in _MARKS:
        if data.startswith(mark) and (text := _strictly(data, name)) is not None:
            return text, name.removesuffix("-sig"), True
    if name := wide(data):
        return data.decode(name), name, False
    if (text := _strictly(data, "utf-8")) is not None:
        return _seven_bit(data) or (text, "utf-8", True)
    return _damaged_utf8(data) or _double_byte(data) or _double_byte(data, damaged=True) or _guessed(data)


def _nearly(data: bytes, name: str) -> str | None:
    text = data.decode(name, errors="replace")
    return text if _few_lost(text) else None


def _few_lost(text: str) -> bool:
    """Whether a file is in the encoding it was read in, apart from a few damaged bytes."""
    lost = text.count(LOST)
    return not lost or lost <= _LOST_SHARE * (len(text) - len(text.encode("ascii", errors="ignore")))


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: Latin letters leave zero bytes at every second, or at three of four places."""
    head = data[:4000]
    if len(head) < 4 or head.count(0) < len(head) // 10:
        return ""
    zeros = [head[place::4].count(0) * 4 / len(head) for place in range(4)]
    shapes = (
        ("utf-32-le", (0, 1, 1, 1)),
        ("utf-32-be", (1, 1, 1, 0)),
        ("utf-16-le", (0, 1, 0, 1)),
        ("utf-16-be", (1, 0, 1, 0)),
    )
    for name, shape in shapes:
        fits = all(share > 0.2 if zero else share < 0.05 for share, zero in zip(zeros, shape, strict=True))
        if fits and (text := _strictly(data, name)) is not None and _printable(text[:4000]):
            return name
    return ""


def _printable(text: str) -> bool:
    """Numbers in a binary file have zeros at regular places too, but seldom make letters."""
    return sum(character.isprintable() or character.isspace() for character in text) > 0.95 * len(text)


def _seven_bit(data: bytes) -> tuple[str, str, bool] | None:
    for sign, name in _SEVEN_BIT:
        if sign in data and (text := _strictly(data, name)) is not None and not text.isascii():
            return text, name, False
    return None


def _damaged_utf8(data: bytes) -> tuple[str, str, bool] | None:
    """UTF-8 with a few damaged bytes: those become U+FFFD, everything else stays."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - bad
    return (text, "utf-8", False) if good > 3 * bad else None


def _double_byte(data: bytes, damaged: bool = False) -> tuple[str, str, bool] | None:
    """The Chinese, Japanese or Korean encoding in which the text is made of everyday characters."""
    best, best_rate = None, _PLAUSIBLE
    for name, everyday in _DOUBLE_BYTE:
        text = _nearly(data, name) if damaged else _strictly(data, name)
        rate = _rate(text[:_SAMPLE], everyday) if text is not None else 0.0
        if text is not None and rate > best_rate:
            best, best_rate = (text, name, False), rate
    return best


def _rate(text: str, everyday: frozenset[str]) -> float:
    foreign = [character for character in text if not character.isascii()]
    known = sum(character in everyday for character in foreign)
    if everyday is _JAPANESE:
        known += len(_KANA.findall(text))
    return known / len(foreign) if len(foreign) >= _ENOUGH else 0.0


def _western(data: bytes) -> tuple[str, str, bool] | None:
    """French, German, Spanish ...: a few accented letters among plain ones. Detectors often call it Baltic."""
    text = _strictly(data, "cp1252")
    if text is None:
        return None
    foreign = [character for character in text.replace("õe", "e") if not character.isascii()]
    known = sum(character in _ACCENTED for character in foreign)
    letters = sum(map(str.isalpha, text))
    return (text, "cp1252", False) if known >= 0.97 * len(foreign) and len(foreign) < 0.25 * letters else None


def _guessed(data: bytes) -> tuple[str, str, bool]:
    """What letter statistics say. Where they are weak, common Western accents win over exotic letters."""
    # The detectors and their tables are needed only for old files: keep them out of start-up.
    import chardet

    found = chardet.detect(data)
    if (found["confidence"] or 0) < _FAINT and (western := _western(data)):
        return western
    return _decoded(data, found["encoding"]) or _western(data) or _second_opinion(data)


def _second_opinion(data: bytes) -> tuple[str, str, bool]:
    from charset_normalizer import from_bytes

    match = from_bytes(data[:_SAMPLE]).best()
    return (match and _decoded(data, match.encoding)) or (data.decode("cp1252", errors="replace"), "cp1252", False)


def _decoded(data: bytes, name: str | None) -> tuple[str, str, bool] | None:
    """The text in an encoding that a detector named, if it can read all of it and is an encoding for text."""
    text = _strictly(data, name) if name else None
    if name is None or text is None or not _printable(text[:_SAMPLE]):
        return None
    return text, codecs.lookup(name).name, False


COMMON = (
    "utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252", "cp1250", "cp1251", "koi8-r", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "utf-16-le", "utf-16-be",
)  # fmt: skip
"""The encodings of texts on a newsroom's disks, in the order in which they are offered."""


def likely(data: bytes, name: str) -> tuple[str, bool] | None:
    """The beginning of a text read in an encoding, if nearly all of it can be, and whether it looks like one."""
    whole = _begun(data, name, "strict")
    text = whole if whole is not None else _begun(data, name, "replace") or ""
    if whole is None and not _few_lost(text):
        return None
    foreign = re.search(r"[^\x00-\x7f]", text)
    sample = text[foreign.start() if foreign else 0 :][:_SAMPLE]
    everyday = dict(_DOUBLE_BYTE).get(name)
    natural = everyday is None or text.isascii() or _rate(sample, everyday) > _PLAUSIBLE
    return text, natural and _printable(sample) and (not name.startswith("utf-16") or _parted(text[:_SAMPLE]))


def _begun(data: bytes, name: str, errors: str) -> str | None:
    """The text in a sample, which may end inside a character."""
    try:
        text = codecs.getincrementaldecoder(name)(errors).decode(data)
    except UnicodeError:
        return None
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _parted(text: str) -> bool:
    """Whether there are breaks between words or sentences: pairs of Latin letters read as UTF-16 look Chinese and have
    none.
    """
    return sum(map(text.count, " \n，。、")) > len(text) / 100
