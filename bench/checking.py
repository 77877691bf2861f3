"""How long a check takes, compared with reading the same file and splitting it into words in plain Python."""

import re
import tempfile
from pathlib import Path

from bench.measure import in_pairs
from bench.texts import SAMPLE, of_length
from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools
from editor_app.domain.article import Draft
from editor_app.domain.known import Known
from editor_app.formats.reading import load, read_source

_WORD = re.compile(r"\w+")


def main() -> None:
    """One line for the sample, for 5,000 and for 100,000 words."""
    tools = open_tools()
    with tempfile.TemporaryDirectory() as folder:
        cases = [("bundled sample", SAMPLE, 15)]
        for words, rounds in ((5_000, 9), (100_000, 3)):
            path = Path(folder) / f"{words}.txt"
            path.write_text(of_length(words), encoding="utf-8")
            cases.append((f"{words:,} words", path, rounds))
        _checked(tools, SAMPLE)  # opens the dictionary, once
        for name, path, rounds in cases:
            pair = in_pairs(lambda path=path: _checked(tools, path), lambda path=path: _split(path), rounds)
            print(
                f"check, {name}: {1000 * pair.job:,.0f} ms, {pair.ratio:,.0f} x reading and splitting"
                f" ({1000 * pair.floor:,.2f} ms)"
            )


def _checked(tools: Tools, path: Path) -> object:
    """Reading is in it."""
    return check(tools, Draft("", 0, read_source(load(path)).manuscript), Known(), lambda: False)


def _split(path: Path) -> int:
    return len(_WORD.findall(path.read_text(encoding="utf-8")))
