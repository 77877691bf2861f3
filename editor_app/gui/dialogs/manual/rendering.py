"""Markdown to HTML that both Qt and a browser can show, and the sections of a page to search in."""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from editor_app.gui.dialogs.manual.pages import Page, Section

_HEADINGS = ("h1", "h2", "h3", "h4")


def render(source: str) -> str:
    """A page as HTML."""
    extensions: list[Extension] = [TocExtension(), TableExtension(), AdmonitionExtension(), AttrListExtension()]
    return Markdown(extensions=[*extensions, FencedCodeExtension(), _Boxes()]).convert(source)


def sections(page: Page) -> tuple[Section, ...]:
    """The page in pieces."""
    reader = _Reader(page)
    reader.feed(render(page.source))
    reader.close()
    return tuple(reader.found)


class _Boxes(Extension):
    """Qt can paint a ground behind a table, but not behind several paragraphs: advice becomes a table. And it makes a
    line with a picture higher by as much as a line of text is, so pictures have a class of their own.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.treeprocessors.register(_Boxer(md), "boxes", 0)


class _Boxer(Treeprocessor):
    def run(self, root: Element) -> None:
        """Called by Markdown."""
        for parent in list(root.iter()):
            if parent.tag == "p" and parent.find("img") is not None:
                parent.set("class", "picture")
            for place, child in enumerate(list(parent)):
                if child.tag == "div" and "admonition" in child.get("class", ""):
                    parent[place] = _box(child)


def _box(inner: Element) -> Element:
    table = Element("table", {"class": inner.get("class", ""), "width": "100%", "cellpadding": "8"})
    cell = Element("td")
    row = Element("tr")
    row.append(cell)
    table.append(row)
    cell.extend(list(inner))
    return table


class _Reader(HTMLParser):
    """Collects the words under each heading."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._in_heading = page.name, False
        self.found: list[Section] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called by the parser."""
        if tag in _HEADINGS:
            self._in_heading = True
            self.found.append(Section(self._page, dict(attrs).get("id") or "", "", ""))

    def handle_endtag(self, tag: str) -> None:
        """Called by the parser."""
        self._in_heading = self._in_heading and tag not in _HEADINGS

    def handle_data(self, data: str) -> None:
        """Called by the parser."""
        if self.found:
            last = self.found[-1]
            title = last.title + data if self._in_heading else last.title
            text = last.text if self._in_heading else last.text + data
            self.found[-1] = Section(last.page, last.anchor, title, text)
