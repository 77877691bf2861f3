"""What a program folder is made of: each file's library, with version, licence and texts, as the build found it.

Usage: parts.py FOLDER writes FOLDER/LICENCES.txt, and the list that Help > About shows.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from urllib.parse import quote

from editor_app.system.folders import APP
from editor_app.system.parts import FILE
from editor_app.system.parts import Part as Shown

HERE = Path(__file__).parent
ROOT = HERE.parent
COMMON = Path("/usr/share/common-licenses")
TEXT = re.compile(r"(^|[-_.])(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
"""The names of files that a licence or its authors stand in."""


class Unlicensed(Exception):
    """A file of which nobody knows where it is from, or a part without a text: such a package may not be given away."""


@dataclass(frozen=True, slots=True)
class Part:
    """A library or program that travels in the folder."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    url: str = ""  # as package URL, for the bill of materials


@dataclass(frozen=True, slots=True)
class Vendored:
    """A library inside a wheel, or one that was compiled into another, which says nothing of itself."""

    name: str
    files: re.Pattern[str]
    licence: str
    texts: tuple[Path, ...]


def vendored() -> tuple[Vendored, ...]:
    """The table of such libraries."""
    rows = tomllib.loads((HERE / "vendored.toml").read_text(encoding="utf-8"))["part"]
    return tuple(
        Vendored(row["name"], re.compile(row["files"]), row["licence"], tuple(map(_text, row["texts"]))) for row in rows
    )


def _text(name: str) -> Path:
    """A text kept here, or one of those that every Debian machine has."""
    kept = HERE / "licences" / name
    return kept if kept.is_file() else COMMON / name


def parts(sources: Iterable[tuple[str, str]]) -> tuple[Part, ...]:
    """The parts that the files come from, by name. Raises Unlicensed."""
    inside, table = Installed(), vendored()
    found: dict[str, Part] = {}
    system: set[str] = set()
    for name, source in sources:
        within = [
            Part(one.name, "", one.licence, one.texts, _generic(one.name)) for one in table if one.files.search(name)
        ]
        part = inside.part_of(source)
        found |= {one.name: one for one in (*within, *((part,) if part else ()))}
        if not part and not within and not inside.ours(source):
            system.add(source)
    found |= {part.name: part for part in debian_parts(system)}
    bare = [part.name for part in found.values() if not part.texts]
    if bare:
        raise Unlicensed(f"No text of a licence: {', '.join(sorted(bare))}. Add it to packaging/vendored.toml.")
    return tuple(sorted(found.values(), key=lambda part: part.name.lower()))


class Installed:  # many files, few packages: strings are compared, and each package is described once
    """Whose file is it: the packages of this environment, and Python."""

    def __init__(self) -> None:
        self._owners: dict[str, metadata.Distribution] = {}
        self._parts: dict[str, Part] = {}
        for one in metadata.distributions():
            if one.metadata["Name"] == APP:  # a checkout that is installed as it stands
                continue
            base = os.path.realpath(str(one.locate_file("")))
            for file in one.files or ():
                self._owners[os.path.normpath(f"{base}/{file}")] = one

    def ours(self, source: str) -> bool:
        """Whether it is a file of this program."""
        path = Path(source).resolve()
        return path.is_relative_to(ROOT) and not path.is_relative_to(Path(sys.prefix).resolve())

    def part_of(self, source: str) -> Part | None:
        """The part a file belongs to; None for one of the system or ours."""
        path = Path(source).resolve()
        owner = self._owners.get(str(path))
        if owner:
            name = owner.metadata["Name"]
            self._parts[name] = self._parts.get(name) or _packaged(owner)
            return self._parts[name]
        if path.is_relative_to(Path(sys.base_prefix).resolve()) and not path.is_relative_to("/usr"):
            return _python()
        return None


def _generic(name: str) -> str:
    return f"pkg:generic/{quote(name.lower().replace(' ', '-'), safe='-')}"


def _packaged(one: metadata.Distribution) -> Part:
    """A package from PyPI, with what its metadata says."""
    told, name = one.metadata, one.metadata["Name"]
    texts = tuple(sorted(Path(str(one.locate_file(file))) for file in one.files or () if _is_text(file)))
    given = {row["name"]: row for row in tomllib.loads((HERE / "vendored.toml").read_text(encoding="utf-8"))["package"]}
    more = given.get(name, {})
    licence = more.get("licence") or told["License-Expression"] or _short(told["License"]) or _classified(told)
    texts += tuple(_text(text) for text in more.get("texts", ()))
    return Part(name, one.version, licence, texts, f"pkg:pypi/{name.lower().replace('_', '-')}@{one.version}")


def _is_text(file: metadata.PackagePath) -> bool:
    named = TEXT.search(file.name) or "licenses" in [part.lower() for part in file.parts]
    return bool(named) and file.suffix.lower() not in (".py", ".pyc", ".so", ".h")


def _short(told: str | None) -> str:
    return told if told and len(told) < 60 and "\n" not in told else ""


def _classified(told: metadata.PackageMetadata) -> str:
    kinds = [kind.rpartition(" :: ")[2] for kind in told.get_all("Classifier") or () if kind.startswith("License ::")]
    return " or ".join(kinds)


def _python() -> Part:
    version = ".".join(map(str, sys.version_info[:3]))
    text = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt"
    return Part("Python", version, "PSF-2.0", (text,), f"pkg:generic/python@{version}")


def debian_parts(sources: Iterable[str]) -> Iterator[Part]:
    """The packages of the system that files come from. Raises Unlicensed."""
    packages = sorted({_package(source) for source in sources})
    for package in packages:
        form = "${Version}\t${source:Package}"
        told = subprocess.run(["dpkg-query", "-W", f"-f={form}", package], capture_output=True, text=True, check=True)
        version, source = told.stdout.split("\t")
        name = package.partition(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        yield Part(source, version, _licences_in(text), (text,), f"pkg:deb/debian/{name}@{version}")


def _package(source: str) -> str:
    """The package that holds a file, under the name it has now or had before /usr was merged."""
    real = Path(source).resolve()
    bare = real.relative_to("/usr") if real.is_relative_to("/usr") else real.relative_to("/")
    for path in (real, Path(source), Path("/") / bare):
        told = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.splitlines()[0].rpartition(": ")[0].partition(",")[0]
    raise Unlicensed(f"Nobody knows where {source} is from.")


def _licences_in(text: Path) -> str:
    """What a machine-readable copyright file names; else that it says so itself."""
    if not text.is_file():
        raise Unlicensed(f"{text} is missing.")
    named = re.findall(r"^License: *(\S.*)$", text.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    several = list(dict.fromkeys(name.strip() for name in named))
    return several[0] if len(several) == 1 else "as its text says"


def write(found: Iterable[Part], folder: Path) -> None:
    """The list that Help > About reads, and LICENCES.txt for people: how to replace a part, and every text."""
    shown = [Shown(part.name, part.version, part.licence, _whole(part)) for part in found]
    listed = json.dumps([asdict(one) for one in shown], ensure_ascii=False, indent=1)
    (folder / "_internal" / "resources" / FILE).write_text(listed, encoding="utf-8")
    texts = [f"{_line(one)}\n{'=' * len(_line(one))}\n\n{one.text}\n" for one in shown]
    head = (HERE / "licences" / "REPLACING.txt").read_text(encoding="utf-8")
    ours = f"Editor App\n==========\n\n{(ROOT / 'LICENSE').read_text(encoding='utf-8')}"
    (folder / "LICENCES.txt").write_text("\n\n".join((ours, head, *texts)), encoding="utf-8")


def _whole(part: Part) -> str:
    return "\n\n".join(text.read_text(encoding="utf-8", errors="replace").strip() for text in part.texts)


def _line(one: Shown) -> str:
    return f"{one.name} {one.version}: {one.licence}".replace(" :", ":")


def sources() -> list[tuple[str, str]]:
    """Name in the folder and file it came from, as PyInstaller's recipe wrote them down."""
    listed = (ROOT / "build" / "parts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in listed]
    return [(name, source) for name, source in rows if Path(source).is_absolute()]


if __name__ == "__main__":
    bundled = parts(sources())
    write(bundled, Path(sys.argv[1]))
    print(f"{len(bundled)} parts")
