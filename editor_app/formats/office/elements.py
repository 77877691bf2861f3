"""XML elements by their local names: the dialects of an Office format hardly differ except in namespaces."""

from functools import lru_cache

from lxml import etree


def local(element: etree._Element) -> str:
    """The name of an element without its namespace: here the two dialects of the format differ in nothing else."""
    return _name(element.tag)


def value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute by its local name."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down a path of local names."""
    for name in path:
        for inner in () if element is None else element:
            if _name(inner.tag) == name:
                element = inner
                break
        else:
            return None
    return element


@lru_cache(maxsize=2000)
def _name(tag: object) -> str:
    """A long text has the same few names a million times; for comments and instructions the tag is a function."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
