"""What a web page holds besides words and a text does not take over, said in one sentence with counts."""

from collections import Counter

from lxml import etree

from editor_app.formats.base.html_pieces import tag

_AROUND = frozenset({"nav", "footer", "aside", "head", "template", "noscript"})
_KINDS = {
    "img": "picture", "svg": "picture", "canvas": "picture", "video": "video", "audio": "sound recording",
    "iframe": "embedded page", "object": "embedded page", "embed": "embedded page", "applet": "embedded page",
    "math": "equation", "input": "form field", "select": "form field", "textarea": "form field", "script": "script",
}  # fmt: skip
_SCRIPT_DATA = "json"  # what a page says of itself to search engines runs nothing
_UNSEEN_SIZES = frozenset({"0", "1", "0px", "1px"})


def parts_note(article: etree._Element) -> str:
    """`2 pictures and 1 video were left out.`; empty where there was nothing of the kind."""
    counts: Counter[str] = Counter()
    walk = etree.iterwalk(article, events=("start",))
    for _, element in walk:
        name = tag(element)
        if name in _AROUND:
            walk.skip_subtree()
        elif name in _KINDS:
            counts[_KINDS[name]] += not _unseen(element)
            walk.skip_subtree()
    said = [
        f"{counts[kind]} {kind}{'s' * (counts[kind] > 1)}" for kind in dict.fromkeys(_KINDS.values()) if counts[kind]
    ]
    if not said:
        return ""
    listed = " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    return f"{listed} {'was' if counts.total() == 1 else 'were'} left out."


def _unseen(element: etree._Element) -> bool:
    """A hidden field, data for search engines, or a picture of one dot that only counts visitors."""
    kind = (element.get("type") or "").lower()
    return (
        kind == "hidden"
        or (tag(element) == "script" and _SCRIPT_DATA in kind)
        or (element.get("width") in _UNSEEN_SIZES and element.get("height") in _UNSEEN_SIZES)
    )
