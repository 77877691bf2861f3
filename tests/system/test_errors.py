import errno
from pathlib import Path

import pytest

from editor_app.system.errors import Kind, refused


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Kind.FULL),
        (errno.EDQUOT, Kind.QUOTA),
        (errno.EACCES, Kind.NOT_ALLOWED),
        (errno.EROFS, Kind.READ_ONLY),
        (errno.ENOENT, Kind.MISSING),
        (errno.ENAMETOOLONG, Kind.TOO_LONG),
        (errno.EIO, Kind.OTHER),
    ],
)
def test_what_the_system_says_has_one_kind(number: int, kind: Kind) -> None:
    found = refused(OSError(number, "Some Reason"), Path("desk.db"))
    assert (found.kind, found.path, found.said) == (kind, Path("desk.db"), "some reason")


def test_the_file_is_the_one_that_the_system_names() -> None:
    assert refused(OSError(errno.EIO, "no", "desk.db")).path == Path("desk.db")
    assert refused(OSError(errno.EIO, "no")).path is None
    assert str(refused(OSError(errno.EIO, "No"))) == "a file: no"


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ValueError, match="null") as fault:
        Path("nu\0l").read_bytes()
    assert refused(fault.value, Path("nu\0l")).kind is Kind.BAD_NAME


def test_windows_says_that_a_file_is_open_elsewhere() -> None:
    fault = PermissionError(errno.EACCES, "The process cannot access the file")
    fault.winerror = 32  # type: ignore[attr-defined,unused-ignore]  # only Windows has it
    assert refused(fault, Path("a")).kind is Kind.IN_USE
