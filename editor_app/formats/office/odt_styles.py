"""The styles of an OpenDocument text, under the names that word processors know: a receiver can restyle all of it."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

NAMESPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}"'
        for prefix, name in {
            "office": "office:1.0",
            "style": "style:1.0",
            "text": "text:1.0",
            "table": "table:1.0",
            "fo": "xsl-fo-compatible:1.0",
            "svg": "svg-compatible:1.0",
            "meta": "meta:1.0",
            "draw": "drawing:1.0",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)

_FACES = {"Latin": "Calibri, Carlito, 'Noto Sans'", "Chinese": "'Microsoft YaHei', 'Noto Sans CJK SC'",
          "Complex": "Arial, 'Noto Sans Arabic'", "Code": "Consolas, 'DejaVu Sans Mono'"}  # fmt: skip
_SIZES = {1: 17, 2: 14, 3: 12, 4: 11, 5: 11, 6: 11}
_BULLETS = "•◦▪"
_INK, _LINK = "#1f2937", "#1d4ed8"
FLIPPED = "Title|Text_20_body|Quotations|List_20_Contents|Table_20_Contents|Table_20_Heading".split("|") + [
    f"Heading_20_{at}" for at in _SIZES
]
"""Paragraph styles that have a twin for text from right to left."""


def styles(language: str, sender: Sequence[str] = ()) -> str:
    """The part styles.xml; `sender` stands at the head of each page."""
    words = escape(" · ".join(sender))
    head = f'<style:header><text:p text:style-name="Header">{words}</text:p></style:header>' if sender else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMESPACES} office:version="1.3">'
        f"<office:font-face-decls>{''.join(_faces())}</office:font-face-decls>"
        f"<office:styles>{_default(language)}{''.join(_paragraphs())}{''.join(_words())}{_lists()}</office:styles>"
        '<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties '
        'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="22mm" fo:margin-bottom="18mm" '
        'fo:margin-left="24mm" fo:margin-right="24mm"/><style:header-style><style:header-footer-properties '
        'fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
        "<style:footer-style><style:header-footer-properties "
        'fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">'
        f"{head}<style:footer>"
        '<text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> / '
        "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )


def automatic_styles() -> str:
    """The styles of content.xml that have no name of their own in a word processor."""
    flipped = (
        _style(
            f"{name}_rtl",
            "paragraph",
            name,
            '<style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"/>',
        )
        for name in FLIPPED
    )
    sides = (
        _style(
            f"{name}_{side}",
            "paragraph",
            name,
            f'<style:paragraph-properties fo:text-align="{"end" if side == "right" else side}"/>',
        )
        for name in ("Table_20_Contents", "Table_20_Heading")
        for side in ("right", "center")
    )
    edge = 'fo:border-bottom="0.5pt solid #c4c8ce" fo:padding="1.2mm"'
    return (
        "".join((*flipped, *sides))
        + '<style:style style:name="Data" style:family="table"><style:table-properties table:align="margins" '
        'fo:margin-bottom="4mm"/></style:style>'
        f'<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties {edge}/></style:style>'
        '<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties '
        f'fo:background-color="#eef0f2" {edge}/></style:style>'
    )


def spoken_style(tag: str) -> str:
    """The name of the style of words in a language."""
    return f"Language_{tag}"


def language_styles(tags: Iterable[str]) -> str:
    """The styles of words in other languages than the text, for each of the scripts that a word processor tells."""
    return "".join(_style(spoken_style(tag), "text", "", f"<style:text-properties {_spoken(tag)}/>") for tag in tags)


def _spoken(tag: str) -> str:
    parts = tag.split("-")
    country = next((one for one in parts[1:] if len(one) < 4), "none")
    script = "".join(f' fo:script="{one}"' for one in parts[1:] if len(one) == 4)
    kinds = (("fo:", ""), ("style:", "-asian"), ("style:", "-complex"))
    said = (f'{space}language{kind}="{parts[0]}" {space}country{kind}="{country}"' for space, kind in kinds)
    return " ".join(said) + script


def column_styles(table: int, widths: Sequence[float]) -> str:
    """The columns of one table, by how wide they are beside each other."""
    return "".join(
        f'<style:style style:name="Column{table}_{at}" style:family="table-column"><style:table-column-properties '
        f'style:rel-column-width="{max(1, round(100 * width))}*"/></style:style>'
        for at, width in enumerate(widths)
    )


def _faces() -> Iterator[str]:
    for name, family in _FACES.items():
        yield f'<style:font-face style:name="{name}" svg:font-family="{family}"/>'


def _default(language: str) -> str:
    spoken, _, country = language.partition("_")
    eastern = (spoken, country) if spoken in ("zh", "ja", "ko") else ("zh", "CN")
    complex_ = (spoken, country) if spoken in ("ar", "fa", "he", "ur", "hi", "th") else ("ar", "SA")
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" '
        'style:writing-mode="page"/><style:text-properties style:font-name="Latin" style:font-name-asian="Chinese" '
        'style:font-name-complex="Complex" fo:font-size="11pt" style:font-size-asian="11pt" '
        f'style:font-size-complex="11pt" fo:color="{_INK}" fo:language="{spoken}" fo:country="{country or "none"}" '
        f'style:language-asian="{eastern[0]}" style:country-asian="{eastern[1] or "none"}" '
        f'style:language-complex="{complex_[0]}" style:country-complex="{complex_[1] or "none"}"/>'
        "</style:default-style>"
    )


def _paragraphs() -> Iterator[str]:
    yield _style("Standard", "paragraph")
    yield _style("Text_20_body", "paragraph", "Standard", _room(0, 2.6, "135%"))
    yield _style("Title", "paragraph", "Standard", _room(0, 5, "110%", keep=True) + _set(22, bold=True))
    yield _style("Heading", "paragraph", "Standard", _room(5, 1.8, "115%", keep=True))
    for level, size in _SIZES.items():
        weight = _set(size, bold=True)
        yield _style(f"Heading_20_{level}", "paragraph", "Heading", weight, f'style:default-outline-level="{level}"')
    yield _style("Quotations", "paragraph", "Text_20_body", _room(2.6, 3.6, "135%", 'fo:margin-left="9mm" '
        'fo:margin-right="6mm" fo:padding-left="3mm" fo:border-left="1.5pt solid #c4c8ce"'))  # fmt: skip
    yield _style("List_20_Contents", "paragraph", "Standard", _room(0, 1, "130%"))
    yield _style("Table_20_Contents", "paragraph", "Standard", _room(0, 0, "120%"))
    yield _style("Table_20_Heading", "paragraph", "Table_20_Contents", _BOLD)
    yield _style("Source_20_Code", "paragraph", "Standard", _room(0, 2.6, "120%", 'fo:background-color="#f3f4f6" '
        'fo:padding="2mm"') + _CODE)  # fmt: skip
    yield _style("Horizontal_20_Line", "paragraph", "Standard", _room(3, 5, "100%", 'fo:border-bottom="0.5pt solid '
        '#c4c8ce"'))  # fmt: skip
    yield _style("Footnote", "paragraph", "Standard", _room(0, 0.6, "120%", 'fo:margin-left="4mm" '
        'fo:text-indent="-4mm"') + '<style:text-properties fo:font-size="9pt"/>')  # fmt: skip
    yield _style("Footer", "paragraph", "Standard", '<style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-size="8.5pt" fo:color="#6b7280"/>')  # fmt: skip
    yield _style("Header", "paragraph", "Standard", '<style:text-properties fo:font-size="8.5pt" '
        'style:font-size-asian="8.5pt" fo:font-weight="bold" style:font-weight-asian="bold" '
        'fo:color="#6b7280"/>')  # fmt: skip


_BOLD = '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/>'
_CODE = '<style:text-properties style:font-name="Code" fo:font-size="10pt"/>'


def _words() -> Iterator[str]:
    bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
    slanted = 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"'
    yield _style("Strong_20_Emphasis", "text", "", f"<style:text-properties {bold}/>")
    yield _style("Emphasis", "text", "", f"<style:text-properties {slanted}/>")
    yield _style("Strong_20_and_20_Emphasis", "text", "", f"<style:text-properties {bold} {slanted}/>")
    yield _style("Source_20_Text", "text", "", _CODE)
    yield _style("Struck", "text", "", '<style:text-properties style:text-line-through-style="solid" '
        'style:text-line-through-type="single"/>')  # fmt: skip
    line = 'style:text-underline-style="solid" style:text-underline-color="font-color"'
    yield _style("Internet_20_link", "text", "", f'<style:text-properties fo:color="{_LINK}" {line}/>')


def _lists() -> str:
    found = []
    for name in ("Bullets", "Numbers"):
        levels = "".join(_level(name, at) for at in range(1, 11))
        found.append(f'<text:list-style style:name="{name}">{levels}</text:list-style>')
    return "".join(found)


def _level(name: str, at: int) -> str:
    kind = (
        f'bullet text:level="{at}" text:bullet-char="{_BULLETS[(at - 1) % 3]}"'
        if name == "Bullets"
        else f'number text:level="{at}" style:num-format="1" style:num-suffix="."'
    )
    return (
        f"<text:list-level-style-{kind}><style:list-level-properties "
        'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        f'text:label-followed-by="listtab" fo:text-indent="-6mm" fo:margin-left="{7 * at}mm" '
        f'text:list-tab-stop-position="{7 * at}mm"/></style:list-level-properties>'
        f"</text:list-level-style-{kind.split()[0]}>"
    )


def _style(name: str, family: str, parent: str = "", inside: str = "", more: str = "") -> str:
    shown = name.replace("_20_", " ")
    base = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="{family}"{base} {more}>'
        f"{inside}</style:style>"
    )


def _room(above: float, below: float, line: str, more: str = "", keep: bool = False) -> str:
    kept = ' fo:keep-with-next="always"' if keep else ""
    return (
        f'<style:paragraph-properties fo:margin-top="{above}mm" fo:margin-bottom="{below}mm" '
        f'fo:line-height="{line}" fo:text-align="start"{kept} {more}/>'
    )


def _set(size: int, bold: bool) -> str:
    weight = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"' if bold else ""
    return (
        f'<style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt" '
        f'style:font-size-complex="{size}pt" {weight}/>'
    )
