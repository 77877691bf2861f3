"""The fonts of this machine: for every letter a face that has it, the plain ones first."""

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

# Files of one family: upright, bold, slanted, both. The first one that is here sets the page.
_FAMILIES = tuple(
    tuple(line.split("|"))
    for line in """
NotoSans-Regular.ttf|NotoSans-Bold.ttf|NotoSans-Italic.ttf|NotoSans-BoldItalic.ttf
segoeui.ttf|segoeuib.ttf|segoeuii.ttf|segoeuiz.ttf
Arial.ttf|Arial Bold.ttf|Arial Italic.ttf|Arial Bold Italic.ttf
arial.ttf|arialbd.ttf|ariali.ttf|arialbi.ttf
LiberationSans-Regular.ttf|LiberationSans-Bold.ttf|LiberationSans-Italic.ttf|LiberationSans-BoldItalic.ttf
DejaVuSans.ttf|DejaVuSans-Bold.ttf|DejaVuSans-Oblique.ttf|DejaVuSans-BoldOblique.ttf
NotoSansCJK-Regular.ttc|NotoSansCJK-Bold.ttc
NotoSansCJKsc-Regular.otf|NotoSansCJKsc-Bold.otf
msyh.ttc|msyhbd.ttc
PingFang.ttc|PingFang.ttc
Hiragino Sans GB.ttc|Hiragino Sans GB.ttc
simsun.ttc|simhei.ttf
wqy-zenhei.ttc|wqy-zenhei.ttc
NotoSansArabic-Regular.ttf|NotoSansArabic-Bold.ttf
NotoSansHebrew-Regular.ttf|NotoSansHebrew-Bold.ttf
NotoSansSymbols2-Regular.ttf|NotoSansSymbols2-Regular.ttf
""".strip().split("\n")
)
_TYPEWRITER = (
    ("NotoSansMono-Regular.ttf",),
    ("consola.ttf",),
    ("Menlo.ttc",),
    ("DejaVuSansMono.ttf",),
    ("LiberationMono-Regular.ttf",),
)
_PICTURES = (("NotoColorEmoji.ttf",), ("seguiemj.ttf",), ("Apple Color Emoji.ttc",), ("NotoEmoji-Regular.ttf",))
_FIRST_PICTURE = "\U0001f000"
_DRAWN = ("glyf", "CFF ", "COLR", "CBDT", "sbix", "SVG ")
"""The tables that contain the shapes of letters; one of them is needed."""
_EASTERN = {"zh_TW": "TC", "zh_HK": "HK", "ja": "JP", "ko": "KR"}
_KINDS = (".ttf", ".otf", ".ttc")


@dataclass(frozen=True, slots=True)
class Face:
    """One face in a font file."""

    path: Path
    number: int = 0

    @property
    def name(self) -> str:
        """Its name in the PDF."""
        return f"{self.path.stem}-{self.number}".lower()


def folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft" / "Windows" / "Fonts",
        )
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"


class Fonts:
    """Finds faces for letters; caches what it found, because opening a font is slow."""

    def __init__(self, language: str, where: Sequence[Path] | None = None) -> None:
        self._files = {path.name: path for path in _font_files(folders() if where is None else where)}
        self._eastern = _EASTERN.get(language) or _EASTERN.get(language.partition("_")[0], "SC")
        self._found: dict[tuple[str, bool, bool, bool], Face | None] = {}
        self._faces: dict[Path, Face] = {}  # one of each: thousands of letters are compared by their faces

    def face(self, letter: str, bold: bool = False, italic: bool = False, code: bool = False) -> Face | None:
        """A face for a letter with its marks; None when no font has it."""
        key = letter, bold, italic, code
        if key not in self._found:
            wanted = frozenset(ord(sign) for sign in letter if not _unseen(sign))
            styles = (2 * italic + bold, int(bold), 0)
            first = _PICTURES if letter[:1] >= _FIRST_PICTURE else _TYPEWRITER if code else ()
            families = (*first, *_FAMILIES)
            self._found[key] = next(self._having(wanted, self._candidates(families, styles, letter)), None)
        return self._found[key]

    def _having(self, wanted: frozenset[int], faces: Iterator[Face]) -> Iterator[Face]:
        return (face for face in faces if wanted <= _signs(face.path, face.number))

    def _candidates(self, families: Sequence[Sequence[str]], styles: Sequence[int], letter: str) -> Iterator[Face]:
        for family in families:
            names = [family[style] for style in styles if style < len(family)]
            yield from (self._in(self._files[name]) for name in dict.fromkeys(names) if name in self._files)
        script = unicodedata.name(letter[0], "").split(" ")[0].title()
        others = sorted(self._files.values(), key=lambda path: (script not in path.stem, "Regular" not in path.stem))
        yield from map(self._in, others)

    def _in(self, path: Path) -> Face:
        """The face in a file; in a collection, the one for the language of the text."""
        if path not in self._faces:
            names = _collected(path) if path.suffix.lower() == ".ttc" else ()
            number = next((at for at, name in enumerate(names) if name.endswith(f" {self._eastern}")), 0)
            self._faces[path] = Face(path, number)
        return self._faces[path]


def _font_files(where: Sequence[Path]) -> Iterator[Path]:
    for folder in where:
        for parent, _, names in os.walk(folder):
            yield from (Path(parent, name) for name in sorted(names) if name.lower().endswith(_KINDS))


def _unseen(sign: str) -> bool:
    """Control characters such as joiners; no font needs to have them."""
    return unicodedata.category(sign) in ("Cf", "Cc") or "\ufe00" <= sign <= "\ufe0f"


@lru_cache(maxsize=4000)
def _signs(path: Path, number: int) -> frozenset[int]:
    """The characters a face can show; empty if it is broken or shows none."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # no types; and a start asks for names alone

    try:
        with path.open("rb") as stream, TTFont(stream, fontNumber=number, lazy=True) as font:
            return frozenset(font.getBestCmap() or ()) if any(table in font for table in _DRAWN) else frozenset()
    except Exception:  # somebody else's font file may be broken in any way; there are others
        return frozenset()


@lru_cache(maxsize=200)
def _collected(path: Path) -> tuple[str, ...]:
    """The names of the faces in a collection."""
    from fontTools.ttLib.ttCollection import TTCollection  # type: ignore[import-untyped]  # as above

    try:
        with path.open("rb") as stream, TTCollection(stream, lazy=True) as collection:
            return tuple(str(font["name"].getDebugName(1)) for font in collection)
    except Exception:  # as above
        return ()
