"""OpenDocument text: small parts in a zip, written by hand, because a template would add what nobody asked for."""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from editor_app.domain.picture import Pictures, names_in
from editor_app.formats.base.direction import runs_from_the_right
from editor_app.formats.base.facts.footnotes import footnoted
from editor_app.formats.base.facts.widths import needs, shared
from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pictures import size_of, suffix_of
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Shown, holdable, languages_of, numbered, words_of
from editor_app.formats.office.odt_styles import (
    FLIPPED,
    NAMESPACES,
    automatic_styles,
    column_styles,
    language_styles,
    spoken_style,
    styles,
)
from editor_app.formats.writers.linked import linked

_MIME = "application/vnd.oasis.opendocument.text"
_DEEPEST = 10
_TEXT_WIDTH, _PIXELS = 16.0, 96 / 2.54
"""Centimetres of a line, and pixels in one."""
_SPACES = re.compile(r"(?:^|(?<=\n)) +| {2,}")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SET = {
    (True, False): "Strong_20_Emphasis",
    (False, True): "Emphasis",
    (True, True): "Strong_20_and_20_Emphasis",
}
_STYLES = {
    PieceKind.QUOTE: "Quotations",
    PieceKind.CODE: "Source_20_Code",
    PieceKind.ITEM: "List_20_Contents",
    PieceKind.RULE: "Horizontal_20_Line",
}


def write(job: Job) -> bytes:
    """Title, headings, lists, quotations, tables, links, all in named styles; no author but one that is known."""
    parts = {
        "content.xml": _content(job),
        "styles.xml": styles(job.manuscript.language, job.sender()),
        "meta.xml": _meta(job),
    }
    pictures = {_part_of(name, job.pictures[name]): job.pictures[name] for name in _shown(job)}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "mimetype", _MIME, zipfile.ZIP_STORED
        )  # first and uncompressed: receivers recognise the format by it
        for name, part in parts.items():
            package.writestr(name, part)
        for name, picture in pictures.items():
            package.writestr(name, picture, zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", _manifest(parts, pictures))
    return stream.getvalue()


def _shown(job: Job) -> tuple[str, ...]:
    """The pictures of the text that are here."""
    return tuple(name for name in names_in(job.manuscript.body) if name in job.pictures)


def _part_of(name: str, data: bytes) -> str:
    return f"Pictures/{name}.{suffix_of(data)}"


def _manifest(names: Iterable[str], pictures: Mapping[str, bytes]) -> str:
    entries = "".join(f'<m:file-entry m:full-path="{name}" m:media-type="text/xml"/>' for name in names)
    entries += "".join(
        f'<m:file-entry m:full-path="{name}" m:media-type="image/{suffix_of(data)}"/>'
        for name, data in pictures.items()
    )
    return (
        f'{_HEAD}<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3">'
        f'<m:file-entry m:full-path="/" m:version="1.3" m:media-type="{_MIME}"/>{entries}</m:manifest>'
    )


def _meta(job: Job) -> str:
    known = job.known()
    said = {
        "dc:title": job.manuscript.title,
        "meta:initial-creator": known.get("author", ""),
        "dc:creator": known.get("author", ""),
        "dc:language": job.manuscript.language.replace("_", "-"),
        "dc:date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S}",
        "meta:generator": "Editor App",
    }
    fields = "".join(
        f"<{name}>{escape(' '.join(holdable(words).split()))}</{name}>" for name, words in said.items() if words
    )
    keywords = "".join(f"<meta:keyword>{escape(holdable(word))}</meta:keyword>" for word in job.keywords())
    return (
        f'{_HEAD}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>{fields}{keywords}</office:meta>'
        "</office:document-meta>"
    )


def _content(job: Job) -> str:
    title, found = headed(job.manuscript)
    tables = [piece for piece in found if piece.kind is PieceKind.TABLE]
    columns = "".join(column_styles(at, _widths(table)) for at, table in enumerate(tables, 1))
    top = _paragraph("Title", (Run(title),)) if title else ""
    body = "".join(_body(footnoted(linked(found)), job.pictures))
    return (
        f'{_HEAD}<office:document-content {NAMESPACES} office:version="1.3"><office:automatic-styles>'
        f"{automatic_styles()}{language_styles(languages_of(found))}{columns}</office:automatic-styles><office:body><office:text>{top}{body}</office:text>"
        "</office:body></office:document-content>"
    )


def _body(found: Iterable[Piece], pictures: Pictures) -> Iterator[str]:
    lists: list[int] = []  # the last numbers of the lists that are open, outermost first
    tables = 0
    for piece, number in numbered(found):
        if piece.kind is PieceKind.ITEM:
            yield from _item(piece, number, lists)
            continue
        yield _closed(lists, 0)
        if piece.picture:
            yield _picture(piece.picture, pictures)
            continue
        tables += piece.kind is PieceKind.TABLE
        yield _table(piece, tables) if piece.kind is PieceKind.TABLE else _block(piece)
    yield _closed(lists, 0)


def _picture(shown: Shown, pictures: Pictures) -> str:
    """A paragraph with a picture, as wide as the text at most."""
    data = pictures.get(shown.name)
    if data is None:
        return ""
    wide, high = size_of(data)
    width = min(_TEXT_WIDTH, wide / _PIXELS)
    return (
        f'<text:p text:style-name="Text_20_body"><draw:frame draw:name="{shown.name}" text:anchor-type="as-char"'
        f' svg:width="{width:.2f}cm" svg:height="{width * high / wide:.2f}cm">'
        f'<draw:image xlink:href="{_part_of(shown.name, data)}" xlink:type="simple" xlink:show="embed"'
        f' xlink:actuate="onLoad"/><svg:desc>{escape(shown.words)}</svg:desc></draw:frame></text:p>'
    )


def _item(piece: Piece, number: int, lists: list[int]) -> Iterator[str]:
    """An item in its list, which continues, is opened, or is replaced by one of the other kind."""
    depth = min(piece.level + 1, _DEEPEST)
    yield _closed(lists, depth)
    if len(lists) == depth and bool(lists[-1]) != bool(number):
        yield _closed(lists, depth - 1)
    last = lists[-1] if len(lists) == depth else 0
    if len(lists) == depth:
        yield "</text:list-item>"
    else:
        yield f'<text:list text:style-name="{"Numbers" if number else "Bullets"}">'
        lists.append(0)
    lists[-1] = number
    start = f' text:start-value="{number}"' if number and number != last + 1 else ""
    yield f"<text:list-item{start}>{_paragraph(_STYLES[PieceKind.ITEM], piece.runs)}"


def _closed(lists: list[int], depth: int) -> str:
    ends = "</text:list-item></text:list>" * max(0, len(lists) - depth)
    del lists[depth:]
    return ends


def _block(piece: Piece) -> str:
    if piece.kind is PieceKind.HEADING:
        return _paragraph(f"Heading_20_{min(max(piece.level, 1), 6)}", piece.runs, min(max(piece.level, 1), 6))
    return _paragraph(_STYLES.get(piece.kind, "Text_20_body"), piece.runs)


def _table(piece: Piece, number: int) -> str:
    width = max(len(row) for row in piece.rows)
    aligned = (*piece.aligned, *[""] * (width - len(piece.aligned)))
    rows = [_row((*row, *[()] * (width - len(row))), aligned, first=not at) for at, row in enumerate(piece.rows)]
    columns = "".join(f'<table:table-column table:style-name="Column{number}_{at}"/>' for at in range(width))
    return (
        f'<table:table table:style-name="Data">{columns}'
        f"<table:table-header-rows>{rows[0]}</table:table-header-rows>{''.join(rows[1:])}</table:table>"
    )


def _widths(piece: Piece) -> list[float]:
    """The widths of the columns, as parts of a hundred."""
    wanted = needs([[words_of(cell) for cell in row] for row in piece.rows])
    return shared([word + 1 for word, _ in wanted], [line + 1 for _, line in wanted], 100)


def _row(row: Iterable[tuple[Run, ...]], aligned: Iterable[str], first: bool) -> str:
    style = "HeadCell" if first else "Cell"
    words = "Table_20_Heading" if first else "Table_20_Contents"
    cells = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{_paragraph(f'{words}_{side}' if side else words, cell)}</table:table-cell>"
        for cell, side in zip(row, aligned, strict=False)
    )
    return f"<table:table-row>{cells}</table:table-row>"


def _paragraph(style: str, runs: Iterable[Run], level: int = 0) -> str:
    runs = tuple(runs)
    twin = f"{style}_rtl" if style in FLIPPED and runs_from_the_right(words_of(runs)) else style
    words = "".join(map(_run, runs))
    if level:
        return f'<text:h text:style-name="{twin}" text:outline-level="{level}">{words}</text:h>'
    return f'<text:p text:style-name="{twin}">{words}</text:p>'


def _run(run: Run) -> str:
    if run.note:
        return (
            '<text:note text:note-class="footnote">'
            f"<text:note-citation>{escape(run.text)}</text:note-citation>"
            f"<text:note-body>{_paragraph('Footnote', run.note)}</text:note-body></text:note>"
        )
    words = _SPACES.sub(_spaces, escape(run.text)).replace("\n", "<text:line-break/>")
    if run.code:
        words = f'<text:span text:style-name="Source_20_Text">{words}</text:span>'
    if run.struck:
        words = f'<text:span text:style-name="Struck">{words}</text:span>'
    if run.bold or run.italic:
        words = f'<text:span text:style-name="{_SET[run.bold, run.italic]}">{words}</text:span>'
    if run.language:
        words = f'<text:span text:style-name="{spoken_style(run.language)}">{words}</text:span>'
    if run.link:
        target = quoteattr(run.link)
        words = f'<text:a xlink:type="simple" xlink:href={target} text:style-name="Internet_20_link">{words}</text:a>'
    return words


def _spaces(found: re.Match[str]) -> str:
    """Spaces in a row, which would count as one, and at a line's beginning, where they would count as none."""
    return f'<text:s text:c="{len(found[0])}"/>'
