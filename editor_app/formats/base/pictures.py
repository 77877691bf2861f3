"""Pictures of a file, made anew: bounded in size, and without what they say of camera, place and program."""

import base64
import binascii
import re
from io import BytesIO
from typing import TYPE_CHECKING

from editor_app.domain.picture import Picture, name_of

if TYPE_CHECKING:
    from PIL.Image import Image

_KINDS = ("PNG", "JPEG", "GIF")
_MOST, _MOST_BYTES, _MOST_IN_ALL = 60, 16 << 20, 24 << 20
"""Pictures of a file, bytes of one as it comes, and bytes of all as they are kept."""
_MOST_PIXELS, _LONGEST = 25_000_000, 2000
"""Of a picture as it comes, and of the longer side as it is kept: enough for a page in print."""
_LEAST = 8
"""Pixels of a side: what is smaller counts visitors or keeps a distance."""
_QUALITY = 88
_DATA = re.compile(r"\s*data:image/(?:png|jpe?g|gif)\s*;\s*base64\s*,", re.IGNORECASE)


class PictureBox:
    """Takes the pictures of one file; `left_out` counts those that cannot be kept."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.left_out = 0
        self._known: dict[bytes, str] = {}

    def take(self, data: bytes | None) -> str:
        """The name under which a picture is kept; empty when it is not."""
        if not data:
            self.left_out += 1
            return ""
        if data not in self._known:
            self._known[data] = self._keep(data)
        self.left_out += not self._known[data]
        return self._known[data]

    def take_address(self, address: str) -> str:
        """The same for an address in a page that holds the picture itself. No other is looked at."""
        head = _DATA.match(address[:80])
        if head is None or len(address) > 2 * _MOST_BYTES:
            return ""
        try:
            return self.take(base64.b64decode("".join(address[head.end() :].split()), validate=True))
        except (binascii.Error, ValueError):
            return ""

    def shown_in(self, body: str) -> tuple[Picture, ...]:
        """The pictures that a body shows."""
        return tuple(Picture(name, data) for name, data in self.kept.items() if name in body)

    def _keep(self, data: bytes) -> str:
        made = made_anew(data) if len(self.kept) < _MOST and len(data) <= _MOST_BYTES else None
        if made is None or sum(map(len, self.kept.values())) + len(made) > _MOST_IN_ALL:
            return ""
        name = name_of(made)
        self.kept[name] = made
        return name


def made_anew(data: bytes) -> bytes | None:
    """The same picture as a PNG or a JPEG, with nothing but its pixels; None for what is none, or too large."""
    from PIL import Image, ImageOps  # heavy; few drafts have pictures

    try:
        with Image.open(BytesIO(data), formats=_KINDS) as found:
            if not (min(found.size) >= _LEAST and found.width * found.height <= _MOST_PIXELS):
                return None
            photo = found.format == "JPEG"
            if photo:
                found.draft("RGB", (_LONGEST, _LONGEST))
            picture = ImageOps.exif_transpose(found)
            picture = picture.convert("RGB" if photo or not picture.has_transparency_data else "RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):  # as the library says “broken”
        return None
    picture.thumbnail((_LONGEST, _LONGEST))
    return _written(picture, photo)


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a picture that is kept, in pixels."""
    from PIL import Image

    with Image.open(BytesIO(data), formats=_KINDS) as found:
        return found.size


def suffix_of(data: bytes) -> str:
    """`png` or `jpeg`, by the bytes of a picture that is kept."""
    return "png" if data.startswith(b"\x89PNG") else "jpeg"


def data_address(data: bytes) -> str:
    """A picture that is kept as an address that holds it."""
    return f"data:image/{suffix_of(data)};base64,{base64.b64encode(data).decode('ascii')}"


def _written(picture: "Image", photo: bool) -> bytes:
    picture.info = {}  # else the library writes what it read there
    stream = BytesIO()
    if photo:
        picture.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    else:
        picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()
