"""What a web page contains besides words and is left out of the text, in one sentence with counts."""

from collections import Counter
from collections.abc import Callable

from lxml import etree

from editor_app.domain.message import AND, Message, listed, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.html.tree import tag
from editor_app.formats.base.notes import equations

_AROUND = frozenset({"nav", "footer", "aside", "head", "template", "noscript"})
_KINDS = {
    "img": "picture", "svg": "picture", "canvas": "picture", "video": "video", "audio": "sound",
    "iframe": "page", "object": "page", "embed": "page", "applet": "page",
    "math": "equation", "input": "field", "select": "field", "textarea": "field", "script": "script",
}  # fmt: skip
_COUNTED: dict[str, Callable[[int], Message]] = {
    "picture": lambda n: say_n("{n:,} picture", "{n:,} pictures", n=n),
    "video": lambda n: say_n("{n:,} video", "{n:,} videos", n=n),
    "sound": lambda n: say_n("{n:,} sound recording", "{n:,} sound recordings", n=n),
    "page": lambda n: say_n("{n:,} embedded page", "{n:,} embedded pages", n=n),
    "field": lambda n: say_n("{n:,} form field", "{n:,} form fields", n=n),
    "script": lambda n: say_n("{n:,} script", "{n:,} scripts", n=n),
}
_SCRIPT_DATA = "json"  # what a page tells search engines runs nothing
_UNSEEN_SIZES = frozenset({"0", "1", "0px", "1px"})


def parts_note(article: etree._Element, kept: int = 0) -> tuple[Note, ...]:
    """`2 pictures and 1 video were left out.`, where there was anything of the kind.

    Formulas were read, and so many pictures `kept`.
    """
    counts: Counter[str] = Counter()
    words: list[str] = []
    walk = etree.iterwalk(article, events=("start",))
    for _, element in walk:
        name = tag(element)
        if name in _AROUND:
            walk.skip_subtree()
        elif name in _KINDS:
            counts[_KINDS[name]] += not _unseen(element)
            words += _words_for(element)
            walk.skip_subtree()
    counts["picture"] = max(0, counts["picture"] - kept)
    parts = [counted(counts[kind]) for kind, counted in _COUNTED.items() if counts[kind]]
    formulas = counts["equation"]
    read = (Note(NoteKind.EQUATIONS, equations(formulas)),) if formulas else ()
    note = say_n(
        "{parts} was left out.", "{parts} were left out.", n=counts.total() - formulas, parts=listed(parts, AND)
    )
    return (*read, Note(NoteKind.PARTS, note, tuple(words))) if parts else read


def _words_for(element: etree._Element) -> list[str]:
    """What stands for a picture that a page loads from elsewhere, which no text keeps."""
    away = tag(element) == "img" and not (element.get("src") or "").strip().lower().startswith("data:")
    said = " ".join((element.get("alt") or "").split())
    return [said] if away and said else []


def _unseen(element: etree._Element) -> bool:
    """A hidden field, data for search engines, or a picture of one dot that only counts visitors."""
    kind = (element.get("type") or "").lower()
    return (
        kind == "hidden"
        or (tag(element) == "script" and _SCRIPT_DATA in kind)
        or (element.get("width") in _UNSEEN_SIZES and element.get("height") in _UNSEEN_SIZES)
    )
