"""Text that a page hides until its script runs: where it is most of the page, a saved copy is read with it."""

from lxml import etree

from editor_app.formats.base.html.css import facts_of
from editor_app.formats.base.html.tree import tag

_MOST = 0.5
"""Of the letters of a page."""
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "textarea"})


def show_hidden(body: etree._Element) -> None:
    """Show what is hidden, if it is most of the page (as in the copies of an article that WeChat lets one save)."""
    hidden = [one for one in body.iter() if _hides(one) and not any(map(_hides, one.iterancestors()))]
    whole = _letters(body)
    if not hidden or sum(map(_letters, hidden)) <= _MOST * whole:
        return
    for element in sorted(hidden, key=_letters, reverse=True)[:1]:
        for name in ("hidden", "style"):
            if element.get(name) is not None:
                del element.attrib[name]


def _hides(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and facts_of(style).hidden)


def _letters(element: etree._Element) -> int:
    """How many letters an element shows, without scripts."""
    if tag(element) in _SILENT:
        return 0
    count = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start" and tag(inner) in _SILENT:
            walk.skip_subtree()
        elif event == "start":
            count += len((inner.text or "").strip())
        if event == "end" and inner is not element:
            count += len((inner.tail or "").strip())
    return count
