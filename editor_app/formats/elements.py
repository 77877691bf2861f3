"""XML elements by their local names: the dialects of an Office format differ in namespaces and in little else."""

from lxml import etree


def local(element: etree._Element) -> str:
    """The name of an element without its namespace: the two dialects of the format differ in nothing else here."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute by its local name."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down a path of local names."""
    for name in path:
        element = next((inner for inner in element if local(inner) == name), None) if element is not None else None
    return element
