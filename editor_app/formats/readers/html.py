"""A saved web page or an HTML article to Markdown, without the page around it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import listed, say, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.html.css import sheet_of
from editor_app.formats.base.html.page import LOCAL, UNSEEN, View, pieces
from editor_app.formats.base.html.tree import parsed, tag
from editor_app.formats.base.html.tree import words_in as _words
from editor_app.formats.base.incoming import Incoming, SourceFile, first_words, headline
from editor_app.formats.base.left_out import LeftOut, quoted
from editor_app.formats.base.markdown_source import laid_out
from editor_app.formats.base.notes import lost_note
from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece, PieceKind, Runs, joined
from editor_app.formats.web.boilerplate import furnishing, is_bare, left_behind
from editor_app.formats.web.page_parts import parts_note
from editor_app.formats.web.pasted import around_the_core
from editor_app.formats.web.remarks import without_remarks
from editor_app.formats.web.unhidden import show_hidden
from editor_app.text.manuscript import Front, Manuscript, Markup

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.+-]{2,30})|<\?xml[^>]{0,80}encoding=["']([\w.+-]{2,30})""", re.I
)
_HELD = re.compile(r"data:[a-z]+/[^\"'\s<>]{100,}")
"""What a page holds in an address: it has no words, and would make the page too long to look for its article."""
_OVERLONG_TAG, _MANY_ATTRIBUTES = re.compile(r"<[^<>]{10000,}>"), 1000  # thousands of attributes stop the parser
_FURNITURE = {"nav": say("navigation"), "footer": say("footer"), "aside": say("side column")}
_NO_TEXT = Note(NoteKind.EMPTY, say("No text was found in the file."))
_FRONT = {"author": "author", "date": "date", "article:published_time": "date", "og:site_name": "source"}
_SITE = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{1,40}$")
_AS_BROWSERS_DO = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "tis-620": "cp874",
}  # fmt: skip
_TYPED = re.compile(r"schemas-microsoft-com:office|class=[\"']?Mso|content=[\"']LibreOffice")
"""A word processor made the page: it tells the language of a keyboard."""
_MAIN_SHARE = 0.4
_WECHAT = "js_content"
"""What the pages of WeChat call the text of an article."""


def read(source: SourceFile) -> Incoming:
    """The article that the page marks or that is found in it, or else its body; the notes say what was left out."""
    text, encoding, sure = page_text(source.data, source.encoding)
    text = _OVERLONG_TAG.sub(lambda tag: "" if tag[0].count("=") > _MANY_ATTRIBUTES else tag[0], text)
    root = parsed(text)
    if root is None:
        return Incoming(Manuscript("", "", Markup.MARKDOWN), encoding, sure, (_NO_TEXT,))
    show_hidden(_body(root))
    remarks = without_remarks(root)
    main = _main(root)
    title = _title(root, main)
    sheet = sheet_of(root)
    box = PictureBox()
    view = View(sheet=sheet, local=True, languages=True, pictures=box.take_address)
    marked, whole = pieces(main, view), pieces(_body(root), replace(view, unseen=UNSEEN - set(_FURNITURE)))
    if not any(piece.text.strip() or piece.picture for piece in whole):  # a page that a script would fill
        return Incoming(Manuscript("", "", Markup.MARKDOWN), encoding, sure, (_NO_TEXT,))
    left = LeftOut()
    left.readings = [_words(one) for one in main.iter("rt")]
    told = (marked, (False,) * len(marked)) if main.get("id") == _WECHAT else None
    found, proposed = _kept(told or _chosen(_HELD.sub("", text), title, marked, whole), left)
    language = main_language(_language(main), found, source.language)
    body, places = laid_out(settled(found, language, sure=not _TYPED.search(text)))
    furniture = left_behind(body, places, proposed)
    manuscript = Manuscript(
        title or headline(first_words(found)),
        body,
        Markup.MARKDOWN,
        language,
        _front(root),
    )
    pictures = box.shown_in(body)
    said = (*_left_out(root, main), *parts_note(main, len(pictures)), *_remarks_note(remarks))
    unread = () if body or any(map(_words, root.iter("h1"))) else (_NO_TEXT,)
    return Incoming(
        manuscript, encoding, sure, (*lost_note(body), *left.notes(), *said, *unread), furniture, pictures=pictures
    )


def _kept(
    chosen: tuple[tuple[Piece, ...], tuple[bool, ...]], left: LeftOut
) -> tuple[tuple[Piece, ...], tuple[bool, ...]]:
    """The chosen pieces as a text keeps them: without struck-out words, and without links that lead nowhere."""
    kept = [(_without_local(one), out) for piece, out in zip(*chosen, strict=True) for one in left.settled((piece,))]
    return tuple(piece for piece, _ in kept), tuple(out for _, out in kept)


def _without_local(piece: Piece) -> Piece:
    if not any(run.link == LOCAL for cell in (piece.runs, *chain(*piece.rows)) for run in cell):
        return piece
    return replace(piece, runs=_free(piece.runs), rows=tuple(tuple(map(_free, row)) for row in piece.rows))


def _free(runs: Runs) -> Runs:
    return joined([replace(run, link="") if run.link == LOCAL else run for run in runs])


def _chosen(
    page: str, title: str, marked: tuple[Piece, ...], whole: tuple[Piece, ...]
) -> tuple[tuple[Piece, ...], tuple[bool, ...]]:
    """The pieces that the page marks, and parts of the article outside them; for each, whether it is furniture."""
    marked, whole = _without_heading(marked, title), _without_heading(whole, title)
    if is_bare(page, whole):
        return whole, (False,) * len(whole)
    furniture = furnishing(page, whole)
    if not any(furniture):  # nothing stands out by its markup
        furniture = around_the_core([piece.text for piece in whole]) or furniture
    if not furniture:
        return marked, (False,) * len(marked)
    shown = frozenset(marked)
    chosen = [(piece, out) for piece, out in zip(whole, furniture, strict=True) if not out or piece in shown]
    return tuple(piece for piece, _ in chosen), tuple(out for _, out in chosen)


def page_text(data: bytes, chosen: str | None = None) -> tuple[str, str, bool]:
    """Decoded as a person or the byte-order mark says, as UTF-8 if it is that, as the page declares, or by looking."""
    guessed = decode(data, chosen)
    declared = _CHARSET.search(data[:4096])
    if guessed[2] or not declared:
        return guessed
    name = (declared[1] or declared[2]).decode("ascii").lower()
    try:
        text, encoding, _ = decode(data, _AS_BROWSERS_DO.get(name, name))
    except Unreadable:
        return guessed
    return text, encoding, True


def _remarks_note(remarks: list[str]) -> Iterator[Note]:
    if remarks:
        said = say_n(
            "{n:,} comment on the page was left out: {words}.",
            "{n:,} comments on the page were left out: {words}.",
            n=len(remarks),
            words=quoted(remarks),
        )
        yield Note(NoteKind.COMMENTS, said, tuple(remarks))


def _articles(root: etree._Element) -> list[etree._Element]:
    marked = (
        element
        for element in root.iter()
        if tag(element) == "article"
        or (element.get("itemprop") or "").lower() == "articlebody"
        or element.get("id") == _WECHAT
    )
    return list(marked)


def _main(root: etree._Element) -> etree._Element:
    """The marked article that contains most of the words in paragraphs; a page of many small ones has none."""
    body = _body(root)
    whole = _prose(body)
    candidates = [*_articles(root), *(e for e in root.iter() if tag(e) == "main" or e.get("role") == "main")]
    for element in sorted(candidates, key=_prose, reverse=True)[:1]:
        if _prose(element) >= _MAIN_SHARE * whole > 0:
            return element
    return body


def _body(root: etree._Element) -> etree._Element:
    return next((element for element in root.iter() if tag(element) == "body"), root)


def _prose(element: etree._Element) -> int:
    """How much text is in paragraphs, which menus seldom use."""
    return sum(len(_words(inner)) for inner in element.iter() if tag(inner) == "p")


def _title(root: etree._Element, main: etree._Element) -> str:
    """The article's top heading, or the page's name for itself without the site's."""
    heads = [_words(element) for element in main.iter() if tag(element) == "h1"]
    everywhere = [_words(element) for element in root.iter() if tag(element) == "h1"]
    named = _words(next((element for element in root.iter() if tag(element) == "title"), None))
    shared = _meta(root).get("og:title", "")
    for head in (*heads, *everywhere):
        if head and (len(heads) == 1 or len(everywhere) == 1 or head in named or head in shared):
            return head
    return " ".join(shared.split()) or _SITE.sub("", named)


def _without_heading(found: tuple[Piece, ...], title: str) -> tuple[Piece, ...]:
    """Without the top heading, which is now the title: often a section or date line is above it."""
    for at, piece in enumerate(found):
        if piece.kind is PieceKind.HEADING and piece.level == 1 and piece.text.split() == title.split():
            return (*found[:at], *found[at + 1 :])
    return found


def _meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter():
        if tag(element) == "meta":
            key = (element.get("property") or element.get("name") or "").lower()
            found.setdefault(key, element.get("content") or "")
    return found


def _front(root: etree._Element) -> Front:
    front: dict[str, str] = {}
    for key, value in _meta(root).items():
        if key in _FRONT and value.strip():
            front.setdefault(_FRONT[key], " ".join(value.split()))
    return tuple(front.items())


def _language(main: etree._Element) -> str:
    """What the page says of its article, or of all that is around it."""
    said = (one.get("lang") or one.get("xml:lang") for one in (main, *main.iterancestors()))
    return next(filter(None, said), "")


def _left_out(root: etree._Element, main: etree._Element) -> Iterator[Note]:
    counts = Counter(tag(element) for element in root.iter() if tag(element) in _FURNITURE and _words(element))
    if counts:
        named = listed([words for name, words in _FURNITURE.items() if counts[name]])
        said = say("Parts of the page around the text were left out: {parts}.", parts=named)
        yield Note(NoteKind.FURNITURE, said)
    elif tag(main) not in ("body", "html"):
        yield Note(NoteKind.FURNITURE, say("Only the part that the page marks as its article was read."))
