"""Makes a smaller library of ICU's data for the copy of Qt that is bundled: of 32 MB a desk needs a third.

Usage: icu.py LIBRARY. Qt asks ICU for the order of letters, the names of time zones and old encodings, and nothing else
(`nm -D libQt6Core.so.6`); numbers, dates, breaks of lines and names of countries it has of its own.
"""

import re
import struct
import subprocess
import sys
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

_LEFT_OUT = re.compile(r"/(brkitr|unit|curr|lang|region|translit|rbnf)/|\.(spp|cfu)$")
"""How lines break, names of units, money, languages and countries, changes of script, numbers in words, what may be in
a password.
"""
_OF_A_LANGUAGE = re.compile(r"[^/]+/(?:zone/)?([a-z]{2,3})(?:_[A-Z0-9][A-Za-z0-9]*)*\.res$")
_SPOKEN = frozenset({"en", "zh"})
"""The languages of the window."""
_FORMAT, _BEFORE = b"CmnD", 12
"""What the head of the data says that it is, and where."""
_ALIGNED = 16
Items = dict[str, bytes]


def items(library: bytes) -> tuple[bytes, Items]:
    """The head of the data and what it holds, by name."""
    start = library.index(_FORMAT) - _BEFORE
    table = start + struct.unpack_from("<H", library, start)[0]
    count = struct.unpack_from("<I", library, table)[0]
    entries = [struct.unpack_from("<II", library, table + 4 + 8 * at) for at in range(count)]
    names = [library[table + name : library.index(b"\0", table + name)].decode() for name, _ in entries]
    edges = [table + data for _, data in entries]
    edges.append(len(library))  # of the last one nobody says where it ends; what follows does no harm
    found = {name: library[begin:end] for name, (begin, end) in zip(names, pairwise(edges), strict=True)}
    return library[start:table], found


def kept(name: str) -> bool:
    """Whether an item is needed."""
    language = _OF_A_LANGUAGE.match(name)
    return not _LEFT_OUT.search(name) and (language is None or language[1] in _SPOKEN)


def packed(head: bytes, given: Items) -> bytes:
    """The data with these items."""
    names = sorted(given)
    words, data = b"", b""
    entries: list[tuple[int, int]] = []
    table = 4 + 8 * len(names)
    room = sum(len(name) + 1 for name in names)
    begin = -(-(len(head) + table + room) // _ALIGNED) * _ALIGNED - len(head)
    for name in names:
        entries.append((table + len(words), begin + len(data)))
        words += name.encode() + b"\0"
        data += given[name] + b"\0" * (-len(given[name]) % _ALIGNED)
    listed = b"".join(struct.pack("<II", *entry) for entry in entries)
    return head + (struct.pack("<I", len(names)) + listed + words).ljust(begin, b"\0") + data


def main(library: Path) -> None:
    """Write it, under the name and with the symbol of the one that Qt brings."""
    qt = find_spec("PySide6")
    assert qt and qt.origin
    (whole,) = (Path(qt.origin).parent / "Qt" / "lib").glob("libicudata.so.*")
    version = whole.suffix[1:]
    head, found = items(whole.read_bytes())
    data = library.with_suffix(".dat")
    data.write_bytes(packed(head, {name: item for name, item in found.items() if kept(name)}))
    symbol = f"icudt{version}_dat"
    source = library.with_suffix(".s")
    source.write_text(
        f'.section .rodata\n.global {symbol}\n.balign {_ALIGNED}\n{symbol}:\n.incbin "{data}"\n'
        f".type {symbol}, @object\n.size {symbol}, . - {symbol}\n"
        '.section .note.GNU-stack,"",@progbits\n',
        encoding="ascii",
    )
    made = ["gcc", "-shared", "-nostdlib", "-s", f"-Wl,-soname,{whole.name},--build-id=none", "-o", library, source]
    subprocess.run(list(map(str, made)), check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
