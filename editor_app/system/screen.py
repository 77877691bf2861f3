"""Whether there is a screen to open a window on. Where there is none, Qt ends the whole program: it is asked first."""

import os
import re
import socket
import sys
from enum import Enum
from pathlib import Path

_DISPLAY = re.compile(r"(?:unix(?:/[^:]*)?)?:(\d+)(?:\.\d+)?")
"""A screen of this machine, as DISPLAY names it."""
_FAR = re.compile(r"(?:tcp/)?\[?([^\]]+)\]?:(\d+)(?:\.\d+)?")
"""One of another machine, or one that ssh hands on."""
_PORT = 6000
_PATIENCE = 3.0
"""Seconds for another machine to answer."""


SERVERS = ("WAYLAND_DISPLAY", "DISPLAY")
"""The variables that name a display server."""


class Screen(Enum):
    """What there is."""

    THERE = "there"
    NONE = "none"
    DEAD = "dead"


def screen() -> Screen:
    """On Linux a display server has to be named, and has to answer; a platform of Qt that was chosen is believed."""
    if not sys.platform.startswith("linux") or _chosen():
        return Screen.THERE
    wayland, x11 = (os.environ.get(name, "") for name in SERVERS)
    if not wayland and not x11:
        return Screen.NONE
    return Screen.THERE if (wayland and _wayland(wayland)) or (x11 and _x11(x11)) else Screen.DEAD


def _chosen() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(platform) and not platform.startswith(("xcb", "wayland"))


def _wayland(name: str) -> bool:
    return _answers(Path(os.environ.get("XDG_RUNTIME_DIR", ""), name))


def _x11(name: str) -> bool:
    if here := _DISPLAY.fullmatch(name):
        path = f"/tmp/.X11-unix/X{here[1]}"
        return _answers(f"\0{path}") or _answers(Path(path))
    far = _FAR.fullmatch(name)
    if far is None:
        return _answers(Path(name)) if name.startswith("/") else False
    try:
        socket.create_connection((far[1], _PORT + int(far[2])), _PATIENCE).close()
    except OSError:
        return False
    return True


def _answers(place: Path | str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(str(place))
        except OSError:
            return False
        return True
