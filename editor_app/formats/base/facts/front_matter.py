"""What stands above a Markdown text about it: YAML, TOML, or the title block of pandoc."""

import json
import re
import tomllib
from dataclasses import dataclass

from editor_app.text.manuscript import Front

_YAML = re.compile(r"---[ \t]*\n(?P<inside>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)(?:[ \t]*\n)?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<inside>.*?)^\+\+\+[ \t]*(?:\n|\Z)(?:[ \t]*\n)?", re.DOTALL | re.MULTILINE)
_PANDOC = re.compile(r"(?:%[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){1,3}(?:[ \t]*\n|\Z)")
_LIMIT, _NESTING_LIMIT = 100_000, 1000
_PANDOC_KEYS = ("title", "author", "date")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is known of a text, and where the text itself begins; `known` is None when it cannot be read."""

    known: Front | None
    end: int
    kind: str = "YAML"


def front_matter(text: str) -> FrontMatter:
    """The facts above a text; nothing where there are none."""
    if found := _YAML.match(text):
        return FrontMatter(_yaml(found["inside"]), found.end())
    if found := _TOML.match(text):
        return FrontMatter(_toml(found["inside"]), found.end(), "TOML")
    if (found := _PANDOC.match(text)) and found[0].lstrip("% \t\n"):
        return FrontMatter(_pandoc(found[0]), found.end())
    return FrontMatter((), 0)


def _yaml(source: str) -> Front | None:
    """Keys and values as they were written (no dates, no yes that becomes True), or None if it is not a mapping."""
    if len(source) > _LIMIT or source.count("[") + source.count("{") > _NESTING_LIMIT:
        return None
    import yaml  # costs a tenth of a start, and most texts have no front matter

    try:
        # Aliases let a few lines grow without bound; no newsroom writes them.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, yaml.BaseLoader)):
            return None
        values = yaml.load(source, yaml.BaseLoader)  # makes only text, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if values is None or values == "":
        return ()
    return _front(values)


def _toml(source: str) -> Front | None:
    if len(source) > _LIMIT or source.count("[") + source.count("{") > _NESTING_LIMIT:
        return None
    try:
        return _front(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _pandoc(block: str) -> Front:
    """Up to three lines that begin with a percent sign: title, authors, date; what is indented goes on."""
    lines = re.split(r"^%", block, flags=re.MULTILINE)[1:]
    given = zip(_PANDOC_KEYS, (" ".join(line.split()) for line in lines), strict=False)
    return tuple((key, words) for key, words in given if words)


def _front(values: object) -> Front | None:
    return tuple((str(key), _value(one)) for key, one in values.items()) if isinstance(values, dict) else None


def _value(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    if isinstance(value, (dict, list, bool)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
