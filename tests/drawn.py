"""Pictures for tests, made on the spot."""

from io import BytesIO

from PIL import Image


def drawn(kind: str = "PNG", size: tuple[int, int] = (40, 20), colour: str = "red", **more: object) -> bytes:
    """The bytes of a picture in one colour."""
    stream = BytesIO()
    Image.new("RGB", size, colour).save(stream, kind, **more)
    return stream.getvalue()
