from pathlib import Path

import pytest

from editor_app.formats.pdf.fonts import Face, Fonts, folders


def test_a_face_in_the_style_that_is_wanted() -> None:
    fonts = Fonts("en_US")
    upright, bold = fonts.face("a"), fonts.face("a", bold=True)
    assert upright is not None and bold is not None
    assert upright != bold
    assert fonts.face("a", code=True) not in (None, upright)
    assert fonts.face("e\u0301") == upright


def test_chinese_is_set_with_the_letters_of_its_land() -> None:
    simple, traditional, japanese = (Fonts(tongue).face("直") for tongue in ("zh_CN", "zh_TW", "ja_JP"))
    assert simple is not None
    if simple.path.suffix == ".ttc" and "Noto" in simple.path.name:
        assert len({simple, traditional, japanese}) == 3


@pytest.mark.parametrize("letter", ["م", "ש", "अ", "Ω", "ж", "\u200d"])
def test_other_scripts_are_looked_for(letter: str) -> None:
    assert Fonts("en_US").face(letter) is not None


def test_a_letter_of_no_font(tmp_path: Path) -> None:
    assert Fonts("en_US").face("\U0010fffd") is None
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    (tmp_path / "broken.ttc").write_bytes(b"ttcf")
    assert Fonts("en_US", (tmp_path, tmp_path / "none")).face("a") is None


def test_each_system_has_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Path("/usr/share/fonts") in folders()
    monkeypatch.setattr("sys.platform", "darwin")
    assert Path("/System/Library/Fonts") in folders()
    monkeypatch.setattr("sys.platform", "win32")
    assert any("Windows" in str(path) for path in folders())


def test_two_faces_of_one_file_have_two_names() -> None:
    assert Face(Path("a.ttc"), 1).name != Face(Path("a.ttc"), 2).name


def test_pictures_come_in_colour_where_the_machine_has_them() -> None:
    face = Fonts("en_US").face("\U0001f600")
    coloured = any((folder / "truetype/noto/NotoColorEmoji.ttf").exists() for folder in folders())
    assert face is not None
    assert (face.path.name == "NotoColorEmoji.ttf") is coloured
