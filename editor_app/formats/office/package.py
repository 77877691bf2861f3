"""Office files are zip archives of XML: opened without trusting any size, name or entity in them."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.sniffing import other_kind

_PART_LIMIT = 40 << 20
_TOTAL_LIMIT = 100 << 20
_RATIO_LIMIT, _RATIO_FROM = 150, 5 << 20
DAMAGED = "Ask the sender for it again, or open it in Word and save it anew."
LARGE = "Ask the sender for the text alone, or part the file."


class Package:
    """The parts of an Office file."""

    def __init__(self, data: bytes, kind: str) -> None:
        if not data.startswith(b"PK"):
            raise other_kind(named(kind), data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as fault:
            raise Unreadable(f"The {kind} file is damaged.", DAMAGED) from fault
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
                f"The {self.kind} file would unpack to {size >> 20} MB, too much for a text.",
                "Save it again without pictures, or ask the sender for a smaller one.",
            )
        if any(info.flag_bits & 1 for info in infos):
            raise Unreadable("The file is protected by a password.", "Ask the sender for one without.")

    def names(self) -> tuple[str, ...]:
        """The parts there are."""
        return tuple(self._zip.namelist())

    def part(self, name: str) -> etree._Element | None:
        """The XML of one part, or nothing when there is none."""
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
            raise Unreadable(f"The {self.kind} file is damaged.", DAMAGED) from fault
        if len(data) > _PART_LIMIT:
            raise Unreadable(f"The {self.kind} file is too large for a text.", "Split it, or ask for the text alone.")
        return parsed(data, self.kind)


def parsed(data: bytes, kind: str) -> etree._Element:
    """XML that may come from anybody: no entity is expanded, nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Unreadable(f"The {kind} file is damaged.", DAMAGED) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            f"The {kind} file holds declarations that no Office program writes.", "It may be unsafe: ask the sender."
        )
    return root


def named(kind: str) -> str:
    """The kind with its article."""
    return f"{'an' if kind[0] in 'AEIOU' else 'a'} {kind} file"
