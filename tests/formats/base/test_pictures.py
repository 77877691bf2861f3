"""Pictures of a file are bounded and made anew."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from editor_app.domain.picture import name_of
from editor_app.formats.base.pictures import PictureBox, data_address, made_anew, size_of, suffix_of
from tests.drawn import drawn


def test_nothing_stays_but_the_pixels() -> None:
    told = Image.Exif()
    told[0x010F], told[0x0112] = "Secret camera", 6  # who made it, and that it lies on its side
    photo = drawn("JPEG", (40, 20), exif=told, comment=b"Secret comment")
    made = made_anew(photo)
    assert made is not None
    assert b"Secret" in photo
    assert b"Secret" not in made
    assert (suffix_of(made), size_of(made)) == ("jpeg", (20, 40))  # upright
    with Image.open(BytesIO(made)) as seen:
        assert not seen.getexif()


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("GIF", "png"), ("JPEG", "jpeg")])
def test_the_kinds_that_are_kept(kind: str, suffix: str) -> None:
    made = made_anew(drawn(kind))
    assert made is not None
    assert (suffix_of(made), size_of(made)) == (suffix, (40, 20))


def test_a_large_one_is_made_smaller_and_a_huge_or_tiny_one_is_not_kept() -> None:
    made = made_anew(drawn(size=(3000, 100)))
    assert made is not None
    assert max(size_of(made)) == 2000
    assert made_anew(drawn(size=(30_000, 1000))) is None
    assert made_anew(drawn(size=(40, 3))) is None


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", drawn("TIFF"), drawn("BMP"), drawn()[:60], drawn("JPEG")[:30], b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_of_these_kinds(data: bytes) -> None:
    assert made_anew(data) is None


def test_a_picture_is_kept_once_under_the_name_of_its_bytes() -> None:
    box = PictureBox()
    name = box.take(drawn())
    assert name == box.take(drawn()) == name_of(box.kept[name])
    assert (box.take(b"x"), box.take(None), box.left_out) == ("", "", 2)
    assert [one.name for one in box.shown_in(f"![](picture:{name})")] == [name]
    assert box.shown_in("") == ()


def test_an_address_that_holds_a_picture_and_those_that_are_not_opened() -> None:
    box = PictureBox()
    within = f"data:image/png;base64,{base64.b64encode(drawn()).decode()}"
    assert box.take_address(within)
    others = ("file:///etc/passwd", "https://example.org/a.png", "data:image/svg+xml;base64,PHN2Zy8+", "a.png", "",
              "data:image/png;base64,!!!")  # fmt: skip
    assert [box.take_address(other) for other in others] == [""] * len(others)


def test_there_is_an_end_to_pictures() -> None:
    box = PictureBox()
    assert [bool(box.take(drawn(size=(20, 20 + at)))) for at in range(61)] == [True] * 60 + [False]


def test_a_kept_picture_as_an_address() -> None:
    made = made_anew(drawn()) or b""
    assert data_address(made) == f"data:image/png;base64,{base64.b64encode(made).decode()}"
