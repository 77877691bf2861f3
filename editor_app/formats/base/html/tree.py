"""A page as a tree, repaired as browsers do."""

import re
from functools import lru_cache

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say

_HEAD = frozenset("title meta link style script base noscript template object".split())
_SPACE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = {ord(character): None for character in "\u00ad\u200b\ufeff"} | dict.fromkeys(
    {*range(9), 11, *range(14, 32)}
)


def parsed(source: str) -> etree._Element | None:
    """The tree of a page; None for an empty one, refused if words would be lost."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(source.encode(errors="replace"), parser)
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        raise Unreadable(
            say("The page has elements nested thousands deep."), say("Open it in a browser and copy its text.")
        )
    if root is not None:
        _mend_head(root)
    return root


def _mend_head(root: etree._Element) -> None:
    """Take out of the head what is no part of one: a fragment that begins with its encoding has all its text there."""
    head = root.find("head")
    strays = [one for one in head if isinstance(one.tag, str) and one.tag not in _HEAD] if head is not None else []
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for at, stray in enumerate(strays):
        body.insert(at, stray)


def tag(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return _local(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1000)
def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def words_in(element: etree._Element | None) -> str:
    """All words of an element, in one line."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def seen(text: str) -> str:
    """Words as a browser shows them: one space for any white space, nothing for what has no width."""
    return _SPACE.sub(" ", bare(text))


def bare(text: str) -> str:
    """Words without what has no width."""
    return text.translate(_INVISIBLE)
