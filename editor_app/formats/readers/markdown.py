"""Markdown, with or without YAML front matter."""

import json
import re

import yaml

from editor_app.domain.message import say
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.incoming import Incoming, SourceFile, headline, language_of
from editor_app.formats.base.notes import lost_note
from editor_app.text.manuscript import Front, Manuscript, Markup

_FRONT = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)(?:[ \t]*\n)?", re.DOTALL | re.MULTILINE)
_FRONT_LIMIT, _NESTING_LIMIT = 100_000, 1000
_SIGNS = re.compile(r"^#{1,6}\s+|\s+#+\s*$|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|\\(?=[^\w\s])|\]\([^)]*\)|!?\[")


def read(source: SourceFile) -> Incoming:
    """Front matter gives title, language and the rest; without any, the first heading or line gives the title."""
    text, encoding, sure = decode(source.data, source.encoding)
    notes = lost_note(text)
    front: Front | None = ()
    body = text
    if found := _FRONT.match(text):
        front = _front(found["yaml"])
        body = text[found.end() :] if front is not None else text
    if front is None:
        front, notes = (), (*notes, say("The front matter cannot be read as YAML and was left in the text."))
    known = dict(front)
    title = known.get("title") or _SIGNS.sub("", headline(body))
    language = language_of(known.get("language") or known.get("lang") or "", body, source.language)
    rest = tuple((key, value) for key, value in front if key not in ("title", "language", "lang"))
    return Incoming(Manuscript(title, body, Markup.MARKDOWN, language, rest), encoding, sure, notes)


def _front(source: str) -> Front | None:
    """Keys and values as they were written (no dates, no yes that becomes True), or None if it is not a mapping."""
    if len(source) > _FRONT_LIMIT or source.count("[") + source.count("{") > _NESTING_LIMIT:
        return None
    try:
        # Aliases let a few lines grow without bound; no newsroom writes them.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, yaml.BaseLoader)):
            return None
        values = yaml.load(source, yaml.BaseLoader)  # makes only text, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if values is None or values == "":
        return ()
    if not isinstance(values, dict):
        return None
    return tuple((str(key), _value(value)) for key, value in values.items())


def _value(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)
