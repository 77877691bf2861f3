import pytest

from editor_app.gui.shell import self_test
from editor_app.gui.shell.self_test import window_test
from editor_app.system.screen import Screen


@pytest.mark.parametrize(
    ("found", "told"), [(Screen.THERE, "The window can be opened."), (Screen.NONE, "There is no screen")]
)
def test_a_screen_and_printers_are_looked_for(qapp, monkeypatch, found, told):
    monkeypatch.setattr(self_test, "screen", lambda: found)
    window, printing = window_test()
    assert str(window.said).startswith(told)
    assert window.whole is (found is Screen.THERE)
    assert not window.needed or window.whole
    assert "printer" in str(printing.said)


def test_a_machine_without_fonts_cannot_show_a_window(qapp, monkeypatch):
    monkeypatch.setattr(self_test.QFontDatabase, "families", lambda: [])
    window, _ = window_test()
    assert (window.whole, window.needed) == (False, True)


def test_no_printer_is_no_fault(qapp, monkeypatch):
    monkeypatch.setattr(self_test.QPrinterInfo, "availablePrinterNames", lambda: [])
    assert window_test()[1].needed is False
    monkeypatch.setattr(self_test.QPrinterInfo, "availablePrinterNames", lambda: ["Desk", "Hall"])
    assert str(window_test()[1].said) == "There are 2 printers."
