"""Passages that the source of a text says are in a language: `<span lang="fr">`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from editor_app.text.language.tags import tag_of
from editor_app.text.span import Span

_ELEMENT = re.compile(r"<(/?)([a-z][a-z0-9]{0,15})(?=[\s>/])([^<>]{0,700})>", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s(?:xml:)?lang=[\"']?([\w-]{2,20})", re.IGNORECASE)


def tagged(body: str) -> Iterator[tuple[Span, str]]:
    """Each with its tag, without those inside it; nothing where the element is never closed."""
    done = 0
    for span, tag in sorted(_closed(body)) if "lang=" in body else ():
        if span.start >= done:
            yield span, tag
            done = span.end


def _closed(body: str) -> Iterator[tuple[Span, str]]:
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in _ELEMENT.finditer(body):
        name = one[2].lower()
        if not one[1]:
            said = _LANGUAGE.search(one[3])
            opened[name].append((one.end(), tag_of(said[1]) if said else ""))
        elif opened[name]:
            start, tag = opened[name].pop()
            if tag:
                yield Span(start, one.start()), tag
