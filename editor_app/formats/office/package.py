"""Office files are zip archives of XML: opened without trusting any size, name or entity in them."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import Message, say
from editor_app.formats.base.sniffing import other_kind
from editor_app.formats.base.unreadable import TOO_MUCH, damaged, locked

_PART_LIMIT = 40 << 20
_TOTAL_LIMIT = 100 << 20
_RATIO_LIMIT, _RATIO_FROM = 150, 5 << 20


class Package:
    """The parts of an Office file; `kind` is what its maker calls it, `wanted` is the same with an article."""

    def __init__(self, data: bytes, kind: str, wanted: Message) -> None:
        if not data.startswith(b"PK"):
            raise other_kind(wanted, data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as fault:
            raise damaged(kind) from fault
        self.kind = kind
        self._refuse_bombs()

    def _refuse_bombs(self) -> None:
        infos = self._zip.infolist()
        size, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
        swollen = any(
            info.file_size > _RATIO_FROM and info.file_size > _RATIO_LIMIT * info.compress_size for info in infos
        )
        if swollen or size > _TOTAL_LIMIT or (size > _RATIO_FROM and size > _RATIO_LIMIT * packed):
            raise Unreadable(
                say(
                    "The {kind} file would unpack to {size:,} MB, too much for a text.", kind=self.kind, size=size >> 20
                ),
                say("Save it again without pictures, or ask the sender for a smaller one."),
            )
        if any(info.flag_bits & 1 for info in infos):
            raise locked()

    def names(self) -> tuple[str, ...]:
        """The parts there are."""
        return tuple(self._zip.namelist())

    def part(self, name: str) -> etree._Element | None:
        """The XML of one part, or None when it is missing."""
        data = self.data(name)
        return parsed(data, self.kind) if data is not None else None

    def data(self, name: str) -> bytes | None:
        """The bytes of one part, or None when it is missing."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(_PART_LIMIT + 1)
        except KeyError:
            return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as fault:
            raise damaged(self.kind) from fault
        if len(data) > _PART_LIMIT:
            raise Unreadable(say("The {kind} file is too large for a text.", kind=self.kind), TOO_MUCH)
        return data


def parsed(data: bytes, kind: str) -> etree._Element:
    """Parse XML that may come from anybody: no entity is expanded, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise damaged(kind) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            say("The {kind} file contains declarations that no Office program writes.", kind=kind),
            say("It may be unsafe: ask the sender."),
        )
    return root
