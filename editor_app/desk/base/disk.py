"""Text files and folders of the desk, and what a person is told when the system refuses them."""

from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.refusals import unmakeable, unwritable
from editor_app.system.atomic_write import atomic_write, make_folder, tidy
from editor_app.system.errors import MachineError


def write_text(path: Path, content: str, private: bool = False) -> None:
    """Write a text file whole or not at all, in a folder that is made if need be. Raises EditorError.

    Nobody else on this machine may read a `private` one.
    """
    try:
        data = content.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise EditorError(
            say("“{name}” cannot be written: the text contains a broken character.", name=str(path)),
            say("Delete the character and try again."),
        ) from fault
    create_folder(path.parent, private)
    try:
        atomic_write(path, data, private=private)
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault


def create_folder(folder: Path, private: bool = False) -> None:
    """Make a folder unless it is there, and rid it of what a killed program left unfinished. Raises EditorError."""
    try:
        make_folder(folder, private)
        tidy(folder)
    except MachineError as fault:
        raise EditorError(*unmakeable(fault)) from fault
