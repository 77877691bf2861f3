"""Writes what the build for Windows needs of the program: its version as a resource, and the endings it reads.

Usage: resources.py FOLDER, which gets version.txt for PyInstaller and types.nsh for the installer.
"""

import sys
from pathlib import Path

import editor_app
from editor_app.formats.formats import READABLE

VERSION = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Editor App authors"),
      StringStruct("FileDescription", "Editor App"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("LegalCopyright", "The Editor App authors, MIT"),
      StringStruct("OriginalFilename", "editor-app.exe"),
      StringStruct("ProductName", "Editor App"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x409, 1200])]),
  ],
)
"""


def version_resource(version: str) -> str:
    """The version as Windows shows it in the properties of the file."""
    numbers = tuple(map(int, version.split(".")))
    return VERSION.format(numbers=(*numbers, *(0,) * (4 - len(numbers))), version=version)


def types() -> str:
    """A line for each ending: "Open with" offers the program for it."""
    key = r"Software\Classes\Applications\editor-app.exe\SupportedTypes"
    endings = [suffix for row in READABLE for suffix in row.suffixes]
    return "".join(f'WriteRegStr HKCU "{key}" "{ending}" ""\n' for ending in endings)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    (folder / "version.txt").write_text(version_resource(editor_app.__version__), encoding="utf-8")
    (folder / "types.nsh").write_text(types(), encoding="utf-8")
