"""Texts of a given length: from real articles if there are any, otherwise made of invented sentences."""

import random
from functools import cache
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = next((ROOT / "resources" / "sample").glob("*.txt"))
REAL = ROOT.parent / "shared" / "bench" / "pack" / "news-articles"
REAL_FILES = ROOT.parent / "shared" / "bench" / "files" / "real"

_SUBJECTS = "The ministry|A spokesman|The delegation|The museum|Anna Feldmann|The port authority|Li Wenbo|The council"
_VERBS = "announced|rejected|welcomed|postponed|confirmed|described|signed|reviewed"
_OBJECTS = (
    "a plan for the harbour|the budget of the year|an exhibition of bronzes|the report on rail traffic|a new library"
)
_ENDS = (
    "on Monday|after long talks|in the northern district|for the third time|without further comment|by a narrow vote"
)


def kinds() -> list[tuple[str, bool]]:
    """The kinds of texts there are, each with whether it is real: invented ones are always there."""
    return [("invented", False), *([("real", True)] if REAL.exists() else [])]


def of_length(count: int, *, real: bool = True) -> str:
    """A text of `count` words, the same one at every call; real if that is wanted and there is one."""
    paragraphs, words = [], 0
    for paragraph in (_real_paragraphs() if real else []) or _invented_paragraphs(count):
        paragraphs.append(paragraph)
        words += len(paragraph.split())
        if words >= count:
            break
    return "\n\n".join(paragraphs)


def _real_paragraphs() -> list[str]:
    files = sorted(REAL.rglob("*.txt"))
    return [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _invented_paragraphs(count: int) -> list[str]:
    chance = random.Random(7)
    parts = [part.split("|") for part in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)]
    made = []
    for number in range(count // 40 + 1):
        sentences = (" ".join(chance.choice(part) for part in parts) for _ in range(5))
        made.append(f"{'. '.join(sentences)}, item {number}.")
    return made


_SMALL = "the of and to a in that it is was for on with as at by from be this had not are but which or have".split()
_SYLLABLES = "ba ko ri te mu la so ne di ga pro ver con tal men sur pli dor fen as il un ar ost eck ira".split()
_VOCABULARY = 12_000


def invented(chance: random.Random, sentences: int) -> list[str]:
    """Sentences of invented words: a third small ones, the others as rare as words of a language are."""
    words, rarity = _vocabulary()
    made = []
    for length in chance.choices(range(8, 29), k=sentences):
        telling = chance.choices(words, cum_weights=rarity, k=length)
        told = [chance.choice(_SMALL) if chance.random() < 0.33 else word for word in telling]
        made.append(f"{' '.join(told).capitalize()}.")
    return made


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words, and the number up to which a random draw means each."""
    spelling = random.Random(11)
    words = ["".join(spelling.choices(_SYLLABLES, k=spelling.randint(2, 4))) for _ in range(_VOCABULARY)]
    return words, list(accumulate(1 / (rank + 8) for rank in range(_VOCABULARY)))


def reworded(chance: random.Random, sentences: list[str], share: float) -> list[str]:
    """The same sentences with a share of their words changed, and parts of them in another order."""
    others = " ".join(invented(chance, len(sentences) + 1)).lower().replace(".", "").split()
    told = []
    for sentence in sentences:
        words = [
            chance.choice(others) if chance.random() < share else word for word in sentence.lower().rstrip(".").split()
        ]
        at = len(words) // 2
        told.append(f"{' '.join(words[at:] + words[:at]).capitalize()}.")
    return told
