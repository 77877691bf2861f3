"""Comments that Word and Google Docs write into a page: taken out of it, with their marks in the text."""

import re
from collections.abc import Iterator

from lxml import etree

from editor_app.formats.base.html.tree import tag, words_in

_WORD = re.compile(r"mso-element\s*:\s*comment(?:-list)?\b", re.IGNORECASE)
_WORD_MARKS = frozenset({"msocomanchor", "MsoCommentReference"})
_DOCS_MARK, _DOCS = re.compile(r"cmnt_ref\d+$"), re.compile(r"cmnt\d+$")
_LABEL = re.compile(r"^\[\w{1,6}\]\s*")


def without_remarks(root: etree._Element) -> list[str]:
    """Take the comments out of a page; their words."""
    found = [*_marks(root), *_bodies(root)]
    said = []
    for element, is_mark in found:
        words = _LABEL.sub("", words_in(element))
        if words and not is_mark:
            said.append(words)
    for element, _ in found:
        _remove(element)
    return said


def _marks(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    for element in root.iter("a", "span"):
        of_word = _WORD_MARKS & set((element.get("class") or "").split())
        if of_word or (tag(element) == "a" and _DOCS_MARK.match(element.get("id") or "")):
            yield element, True


def _bodies(root: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    for element in root.iter("div"):
        style = element.get("style") or ""
        if _WORD.search(style) and "list" not in style:
            yield element, False
    for element in root.iter("a"):
        if _DOCS.match(element.get("id") or "") and (box := _box(element)) is not None:
            yield box, False


def _box(element: etree._Element) -> etree._Element | None:
    """The box at the foot of the page in which Google Docs puts one comment."""
    return next(element.iterancestors("div"), None)


def _remove(element: etree._Element) -> None:
    """Take an element out, and keep what stands behind it."""
    tail = element.tail
    element.clear()
    element.tail = tail
