"""Word files made of a few lines of XML."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLES = """<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>"""
_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>"""


def _part(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{name}>'


def _relations(*rows: tuple[str, str, str]) -> str:
    made = "".join(
        f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if kind == 'hyperlink' else ''}/>"
        for identity, kind, target in rows
    )
    return f'<Relationships xmlns="{_RELS}">{made}</Relationships>'


@pytest.fixture
def word_file() -> Callable[..., bytes]:
    """Bytes of a .docx with this body; other parts by name (footnotes, comments)."""

    def made(body: str, **parts: str) -> bytes:
        stream = BytesIO()
        rows = [("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml")]
        rows += [(name, name, f"{name}.xml") for name in parts]
        rows += [("link", "hyperlink", "https://example.org/a")]
        with zipfile.ZipFile(stream, "w") as package:
            package.writestr("_rels/.rels", _relations(("d", "officeDocument", "word/document.xml")))
            package.writestr("word/document.xml", _part("document", f"<w:body>{body}</w:body>"))
            package.writestr("word/_rels/document.xml.rels", _relations(*rows))
            package.writestr("word/styles.xml", _part("styles", _STYLES))
            package.writestr("word/numbering.xml", _part("numbering", _NUMBERING))
            for name, content in parts.items():
                package.writestr(f"word/{name}.xml", _part(name, content))
        return stream.getvalue()

    return made
