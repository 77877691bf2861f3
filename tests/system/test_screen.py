import socket
import sys

import pytest

from editor_app.system.screen import SERVERS, Screen, screen

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display server has to be named")


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch):
    for name in (*SERVERS, "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


@linux
def test_without_a_name_there_is_none():
    assert screen() is Screen.NONE


@linux
@pytest.mark.parametrize(
    "name", [":59999", ":59999.0", "unix:59999", "nonsense", "127.0.0.1:0", "localhost:59999", ":"]
)
def test_a_server_that_does_not_answer_is_dead(monkeypatch, name):
    monkeypatch.setenv("DISPLAY", name)
    assert screen() is Screen.DEAD


@linux
def test_a_server_of_this_machine_answers(monkeypatch):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X59998")
        server.listen()
        monkeypatch.setenv("DISPLAY", ":59998.0")
        assert screen() is Screen.THERE
    assert screen() is Screen.DEAD


@linux
def test_a_server_of_another_machine_answers(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{port - 6000}.0")
        assert screen() is Screen.THERE


@linux
def test_wayland_answers_or_else_x11(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "w")
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    assert screen() is Screen.DEAD
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("w")
        server.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
        assert screen() is Screen.THERE


@linux
@pytest.mark.parametrize(("platform", "found"), [("offscreen", Screen.THERE), ("xcb", Screen.NONE), ("", Screen.NONE)])
def test_a_platform_that_needs_no_server_is_believed(monkeypatch, platform, found):
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert screen() is found


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_always_one(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert screen() is Screen.THERE
