"""Texts of a wanted length: from real articles where they are at hand, otherwise made of invented sentences."""

import random
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = next((ROOT / "resources" / "sample").glob("*.txt"))
_REAL = ROOT.parent / "shared" / "bench" / "pack" / "news-articles"

_SUBJECTS = "The ministry|A spokesman|The delegation|The museum|Anna Feldmann|The port authority|Li Wenbo|The council"
_VERBS = "announced|rejected|welcomed|postponed|confirmed|described|signed|reviewed"
_OBJECTS = (
    "a plan for the harbour|the budget of the year|an exhibition of bronzes|the report on rail traffic|a new library"
)
_ENDS = (
    "on Monday|after long talks|in the northern district|for the third time|without further comment|by a narrow vote"
)


def of_length(count: int) -> str:
    """A text of `count` words, the same one at every call."""
    paragraphs, words = [], 0
    for paragraph in _real_paragraphs() or _invented_paragraphs(count):
        paragraphs.append(paragraph)
        words += len(paragraph.split())
        if words >= count:
            break
    return "\n\n".join(paragraphs)


def _real_paragraphs() -> list[str]:
    files = sorted(_REAL.rglob("*.txt"))
    return [line for path in files for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _invented_paragraphs(count: int) -> list[str]:
    chance = random.Random(7)
    parts = [part.split("|") for part in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)]
    made = []
    for number in range(count // 40 + 1):
        sentences = (" ".join(chance.choice(part) for part in parts) for _ in range(5))
        made.append(f"{'. '.join(sentences)}, item {number}.")
    return made
