"""What lies beside the text of an OpenDocument file and is shown in it: pictures and formulas."""

import base64
import binascii
import posixpath
from contextlib import suppress

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.html.mathml import linear
from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece, PieceKind, Shown
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.package import Package


class Beside:
    """The parts of a package; a flat file has none, its pictures stand within the text."""

    def __init__(self, package: Package | None = None) -> None:
        self._package = package
        self.box = PictureBox()

    def picture(self, image: etree._Element) -> Piece | None:
        """A picture with the words for those who cannot see it; None for one that is not kept."""
        frame = image.getparent()
        name = self.box.take(self._data(image))
        words = self.words_for(frame) if frame is not None else []
        shown = Shown(name, " ".join(words[0].split()) if words else "")
        return Piece(PieceKind.PICTURE, picture=shown) if name else None

    def words_for(self, frame: etree._Element) -> list[str]:
        """What is said of a frame or a shape for those who cannot see it: the description, then the title."""
        found = (child(frame, key) for key in ("desc", "title"))
        return [one.text for one in found if one is not None and one.text and one.text.strip()]

    def formula(self, frame: etree._Element) -> str:
        """The formula in a frame, in one line; empty for a frame with something else."""
        held = child(frame, "object")
        if held is None:
            return ""
        within = next((one for one in held if local(one) == "math"), None)
        if within is None and self._package is not None and (address := value(held, "href")):
            within = _formula_of(self._package, posixpath.join(posixpath.normpath(address), "content.xml"))
        return linear(within) if within is not None else ""

    def _data(self, image: etree._Element) -> bytes | None:
        address = value(image, "href")
        if address and self._package is not None:
            with suppress(Unreadable):  # a damaged picture costs no words
                return self._package.data(posixpath.normpath(address))
            return None
        within = child(image, "binary-data")
        try:
            return base64.b64decode("".join((within.text or "").split())) if within is not None else None
        except (binascii.Error, ValueError):
            return None


def _formula_of(package: Package, part: str) -> etree._Element | None:
    """The formula that is a part of its own; one that cannot be read is left out like any other object."""
    try:
        root = package.part(part)
    except Unreadable:
        return None
    return root if root is not None and local(root) == "math" else None
