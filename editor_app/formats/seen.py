"""The words that a reader sees in an exported file, and their digest.

Deliberately not what our readers find, which mend and leave out: anybody can write this again from docs/audit.md, and
two programs that share no code must come to the same digest.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import PurePath

from lxml import etree

from editor_app.domain.message import NOTHING
from editor_app.formats.base.html.tree import parsed, tag
from editor_app.formats.base.job import Facts
from editor_app.formats.base.plain_text import plain_text
from editor_app.formats.base.rendering import render
from editor_app.formats.office.package import Package
from editor_app.text.manuscript import Manuscript, Markup

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SIGN = re.compile(r"^\s*(?:(?:-|\d+\.)\s+)+", re.MULTILINE)
"""The signs of a list: office programs and browsers make them themselves."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ASIDE = ("style", "script", "head", "aside")
"""Elements of a page whose words are no part of the article; the sender above the headline stands in an aside."""
_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li div tr td th hr blockquote pre ul ol table section article header footer".split()
)
_FRONT = re.compile(r"---\n(.*?)^---\n\n?", re.DOTALL | re.MULTILINE)


def words_sha256(words: str) -> str:
    """SHA-256 of words with single spaces between them."""
    return hashlib.sha256(_even(words).encode("utf-8", "replace")).hexdigest()


def manuscript_words_sha256(manuscript: Manuscript) -> str:
    """The digest of the words that every exported form of a text shows."""
    return words_sha256(plain_text(manuscript))


def details_sha256(front: Facts) -> str:
    """SHA-256 of the details: source, date, embargo and whatever else, one in a line, sorted."""
    lines = sorted(f"{key}: {' '.join(value.split())}\n" for key, value in front if value.strip())
    return hashlib.sha256("".join(lines).encode("utf-8", "replace")).hexdigest()


def shows(name: str, data: bytes, words: str) -> bool | None:
    """Whether a reader of an exported file sees the words with this digest; None for a format that cannot tell.

    Raises Unreadable or ValueError for a file that is not of its format.
    """
    read = _READERS.get(PurePath(name).suffix.lower())
    return words in map(words_sha256, read(data)) if read else None


def proof_of(name: str, data: bytes, manuscript: Manuscript) -> str:
    """By what anybody can prove a file that was just written: its text, its words, or only its bytes."""
    if name.endswith(".json"):
        return "text"
    if name.endswith(".txt") and hashlib.sha256(data).hexdigest() == manuscript.sha256:
        return "text"
    return "words" if shows(name, data, manuscript_words_sha256(manuscript)) else "file"


def canonical_of_json(data: bytes) -> tuple[str, str]:
    """SHA-256 of the canonical text in an exported .json file, and of its details. Raises ValueError."""
    match json.loads(data):
        case {"title": str(title), "body": str(body), "front": dict(front)}:
            details = tuple((str(key), str(value)) for key, value in front.items())
            return Manuscript(title, body).sha256, details_sha256(details)
    raise ValueError("no manuscript")


def _even(words: str) -> str:
    """In one line, without what is not seen; letters that are set smaller or wider are the same letters."""
    return " ".join(_SIGN.sub("", unicodedata.normalize("NFKC", _UNSEEN.sub("", words))).split())


def _txt(data: bytes) -> tuple[str, ...]:
    return (data.decode(),)


def _html_file(data: bytes) -> tuple[str, ...]:
    return (_html(data.decode()),)


def _html(source: str) -> str:
    root = parsed(source)
    return "".join(_page_parts(root)) if root is not None else ""


def _page_parts(node: etree._Element) -> Iterator[str]:
    name = tag(node)
    if name in _ASIDE:
        return
    if name in _BLOCKS:
        yield "\n"
    elif name == "br":
        yield " "
    if name:  # else a comment
        yield (node.text or "").replace("\n", " ")  # only a block begins a line
    for child in node:
        yield from _page_parts(child)
        yield (child.tail or "").replace("\n", " ")
    if name in _BLOCKS:
        yield "\n"


def _docx(data: bytes) -> tuple[str, ...]:
    root = Package(data, "Word", NOTHING).part("word/document.xml")
    return ("".join(_word_parts(root)),) if root is not None else ()


def _word_parts(root: etree._Element) -> Iterator[str]:
    for node in root.iter(_WORD + "p", _WORD + "t", _WORD + "tab", _WORD + "br"):
        match node.tag.removeprefix(_WORD):
            case "p":
                yield "\n"
            case "t":
                yield node.text or ""
            case _:
                yield " "


def _odt(data: bytes) -> tuple[str, ...]:
    root = Package(data, "OpenDocument", NOTHING).part("content.xml")
    body = root.find(f".//{_OFFICE}text") if root is not None else None
    return ("".join(_open_parts(body)),) if body is not None else ()


def _open_parts(node: etree._Element) -> Iterator[str]:
    if node.tag in (_TEXT + "p", _TEXT + "h"):
        yield "\n"
    elif node.tag in (_TEXT + "line-break", _TEXT + "tab", _TEXT + "s"):
        yield " "
    yield node.text or ""
    for child in node:
        yield from _open_parts(child)
        yield child.tail or ""


def _markdown(data: bytes) -> tuple[str, ...]:
    import yaml  # few folders hold Markdown

    source = data.decode()
    found = _FRONT.match(source)
    try:
        front = yaml.safe_load(found[1]) if found else None
    except yaml.YAMLError as fault:
        raise ValueError("no front matter") from fault
    title = str(front.get("title") or "") if isinstance(front, dict) else ""
    body = render(Manuscript("", source[found.end() :] if found else source, Markup.MARKDOWN))
    return _headed(title, _html(body))


def _ninjs(data: bytes) -> tuple[str, ...]:
    """The words of the two bodies, if they are the same."""
    match json.loads(data):
        case {"headlines": [{"value": str(title)}], "bodies": [{"value": str(plain)}, {"value": str(page)}]}:
            if _even(plain) == _even(_html(page)):
                return _headed(title, plain)
    raise ValueError("its bodies do not say the same")


def _headed(title: str, body: str) -> tuple[str, ...]:
    """Headline and body; also the body alone where it begins with the headline, which is then set once."""
    begun = _even(title).removesuffix("…").removesuffix("...")
    whole = f"{title}\n{body}"
    return (whole, body) if _even(body).startswith(begun) else (whole,)


_READERS: dict[str, Callable[[bytes], tuple[str, ...]]] = {
    ".txt": _txt,
    ".md": _markdown,
    ".html": _html_file,
    ".docx": _docx,
    ".odt": _odt,
    ".ninjs": _ninjs,
}
