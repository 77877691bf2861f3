"""Draws the icon of the program in the sizes and files that each system wants, from one SVG.

Usage: icons.py FOLDER, which gets app.ico for Windows, app.icns for macOS and app-SIZE.png for the rest.
"""

import os
import struct
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""What Apple calls a PNG of each size."""


def drawn(size: int) -> bytes:
    """The icon as a PNG, `size` pixels wide and high."""
    from PySide6.QtCore import QBuffer, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A file for Windows: a table of the sizes, then the PNGs."""
    start = 6 + 16 * len(pictures)
    table, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        edge = size % 256  # 256 is written as 0
        table += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(png), start + len(body))
        body += png
    return table + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A file for macOS: each PNG after the name of its size and its length."""
    body = b"".join(ICNS_TYPES[size] + struct.pack(">I", len(png) + 8) + png for size, png in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    """Write every file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    pictures = {size: drawn(size) for size in SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    for size, png in pictures.items():
        (folder / f"app-{size}.png").write_bytes(png)
    (folder / "app.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "app.icns").write_bytes(icns({size: pictures[size] for size in ICNS_TYPES}))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
