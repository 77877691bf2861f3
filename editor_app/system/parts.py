"""What the program is made of: its libraries with their versions and licences.

A program that was built for handing out has them in a file, which the build writes (packaging/parts.py); otherwise they
are read from the libraries that are installed.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

from editor_app.system.folders import APP
from editor_app.system.resources import resources_folder

FILE = "licences.json"
"""In the folder of resources of a program that was built."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_FIELDS = ("License-Expression", "License")
_SHORT = 80
"""Letters of a licence's name; more is its whole text in the wrong field."""


@dataclass(frozen=True, slots=True)
class Part:
    """One library. `text` is its licence in full, as far as it came along."""

    name: str
    version: str
    licence: str
    text: str = ""


def parts() -> tuple[Part, ...]:
    """The program and everything it needs, by name."""
    kept = resources_folder() / FILE
    if kept.is_file():
        return tuple(Part(**row) for row in json.loads(kept.read_text(encoding="utf-8")))
    return installed()


def installed(first: str = APP) -> tuple[Part, ...]:
    """The same, read from what is installed here."""
    found: dict[str, Distribution] = {}
    todo = [first]
    while todo:
        name = _plain(todo.pop())
        if name not in found and (one := _distribution(name)):
            found[name] = one
            todo += _needs(one)
    return tuple(_part(one) for _, one in sorted(found.items()))


def _distribution(name: str) -> Distribution | None:
    """A library that a system or version does not need is not here."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _needs(one: Distribution) -> Iterator[str]:
    """The libraries that it names, but for those of its extras; with the extras that it asks of them."""
    for line in one.requires or ():
        needed, _, marker = line.partition(";")
        if "extra" in marker:
            continue
        if name := _NAME.match(needed.strip()):
            yield name[0]
            yield from _of_extras(name[0], re.findall(r"\[([^]]*)\]", needed))


def _of_extras(name: str, asked: list[str]) -> Iterator[str]:
    """What `name[extra]` needs besides."""
    extras = {_plain(extra.strip()) for group in asked for extra in group.split(",")}
    one = _distribution(_plain(name)) if extras else None
    for line in one.requires or () if one else ():
        needed, _, marker = line.partition(";")
        if any(re.search(rf"extra *== *['\"]{re.escape(extra)}['\"]", marker) for extra in extras):
            yield _NAME.match(needed.strip())[0]  # type: ignore[index]  # a requirement begins with its name


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _part(one: Distribution) -> Part:
    about = one.metadata
    texts = [_read(one, path) for path in one.files or () if _LICENCE.search(str(path)) and path.suffix != ".py"]
    return Part(about["Name"], one.version, _licence(one), "\n\n".join(filter(None, texts)))


def _licence(one: Distribution) -> str:
    """What a library says of itself: by today's field, by the former one, or by its classifiers."""
    about = one.metadata
    said = next((said for field in _FIELDS for said in about.get_all(field) or () if said), "")
    if said and len(said) <= _SHORT and "\n" not in said:
        return said
    classified = [
        line.rsplit(" :: ", 1)[-1] for line in about.get_all("Classifier") or () if line.startswith("License")
    ]
    return ", ".join(classified) or said.strip().partition("\n")[0][:_SHORT]


def _read(one: Distribution, path: PackagePath) -> str:
    try:
        return Path(str(one.locate_file(path))).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
