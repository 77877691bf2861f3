"""What lies on the shelf is read once for each edition."""

import pytest

from editor_app.desk.base.cache import Slot


def test_an_edition_is_read_once():
    place, read = Slot(), []

    def reading():
        read.append(1)
        return f"copy {len(read)}"

    assert [place.take("a", reading), place.take("a", reading)] == ["copy 1", "copy 1"]
    assert place.take("b", reading) == "copy 2"
    assert place.take("a", reading) == "copy 3", "only the last edition is kept"


def test_what_cannot_be_read_leaves_what_was_there():
    place = Slot()
    place.take("a", lambda: "kept")
    with pytest.raises(ZeroDivisionError):
        place.take("b", lambda: 1 // 0)
    assert place.take("a", lambda: "read again") == "kept"
