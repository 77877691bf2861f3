"""The words of our dictionaries with all their endings, as `editor_app/checks/forms.py` looks them up.

`python tools/dictionaries.py` writes `resources/dictionaries/<language>.txt` from `<language>.aff` and `.dic`, for each
language or for those that are named.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hunspell import Hunspell

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "dictionaries"
LETTERS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""What is kept; `forms.py` asks for nothing else."""


@dataclass(frozen=True, slots=True)
class Affix:
    """What is put before or behind a word that meets a condition, instead of some of its letters."""

    before: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    crossed: bool  # a prefix and an ending can stand at one word

    def put(self, word: str) -> str | None:
        """The word with the affix; None when it does not take it."""
        if self.before:
            fits = word.startswith(self.strip) and self.condition.match(word)
            return self.add + word[len(self.strip) :] if fits else None
        fits = word.endswith(self.strip) and self.condition.search(word)
        return word[: len(word) - len(self.strip)] + self.add if fits else None


def affixes(path: Path) -> dict[str, list[Affix]]:
    """The affixes of a file by their flags; ours give no flags to what they add."""
    found: dict[str, list[Affix]] = defaultdict(list)
    crossed: dict[tuple[str, str], bool] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        kind, *cells = line.split() or [""]
        if kind not in ("PFX", "SFX"):
            continue
        if len(cells) == 3 and cells[1] in "YN" and cells[2].isdigit():
            crossed[kind, cells[0]] = cells[1] == "Y"
            continue
        flag, strip, add = ("" if cell == "0" else cell for cell in cells[:3])
        before, condition = kind == "PFX", cells[3] if len(cells) > 3 else "."
        pattern = re.compile(condition if before else f"(?:{condition})$")
        found[flag].append(Affix(before, strip, add, pattern, crossed[kind, flag]))
    return found


def forms(language: str) -> Iterator[str]:
    """Every word of a dictionary, and each with every affix that it takes; some more than once."""
    known = affixes(FOLDER / f"{language}.aff")
    for line in (FOLDER / f"{language}.dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = (line.split("\t")[0].split() or [""])[0].partition("/")
        taken = [affix for flag in flags for affix in known.get(flag, ())]
        ended = [(affix, made) for affix in taken if not affix.before and (made := affix.put(word))]
        yield word
        yield from (made for _, made in ended)
        for affix in (affix for affix in taken if affix.before):
            bases = [word, *(made for other, made in ended if other.crossed)] if affix.crossed else [word]
            yield from filter(None, map(affix.put, bases))


def known(language: str) -> Iterator[str]:
    """What the dictionary itself calls right of its words; a name such as McNeer also in capitals alone, and one that
    begins with a figure, such as 3GPP, also in small letters.
    """
    library = Hunspell(language, hunspell_data_dir=str(FOLDER))
    every = {word for word in forms(language) if LETTERS.fullmatch(word)}
    mixed = {word.upper() for word in every if word not in (word.lower(), word.upper(), word.capitalize())}
    small = {word.lower() for word in every if word[0].isdigit()}
    return (word for word in every | mixed | small if library.spell(word))


def main(languages: list[str]) -> None:
    """Write the lists."""
    for language in languages or sorted(path.stem for path in FOLDER.glob("*.dic")):
        lines = sorted(word.encode() for word in known(language))
        (FOLDER / f"{language}.txt").write_bytes(b"".join(line + b"\n" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
