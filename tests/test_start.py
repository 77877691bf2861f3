"""What a start loads: each library costs every call of the command line some hundredths of a second."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMAND = {"click", "platformdirs"}
CHECK = COMMAND | {"numpy", "rapidfuzz"}
"""What checking a plain text needs. Words that no list has need no dictionary either, which takes long to read."""
TEXTS = {
    "a.txt": ("The harbour museum opened its restored north wing to visitors on Monday.\n", CHECK),
    "names.txt": ("Zhanyuan Hotcomm’s permissionless FBI museum met McKinnonry and hotcomm.\n", CHECK),
    "b.md": ("# Museum\n\nThe harbour museum opened its north wing.\n", CHECK),
    "c.md": ("---\ntitle: Museum\n---\n\nThe harbour museum opened its north wing.\n", CHECK | {"yaml"}),
}


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The libraries that a call of the command line loads."""
    script = (
        "import sys; from editor_app.cli.program import main; main(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name, module in sys.modules.items() if getattr(module, '__file__', None)}"
        " - set(sys.stdlib_module_names), file=sys.stderr)"
    )
    environment = os.environ | {"EDITOR_APP_DATA": str(folder), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, env=environment
    )
    there = set(done.stderr.splitlines()[-1].split())
    return {name for name in there if not name.startswith(("editor_app", "_", "sitecustomize"))}


def test_the_program_itself_loads_next_to_nothing(tmp_path):
    assert loaded(tmp_path, "--version") <= COMMAND


@pytest.mark.parametrize("name", TEXTS)
def test_a_check_loads_what_it_needs_and_no_more(tmp_path, name):
    text, allowed = TEXTS[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    there = loaded(tmp_path, "check", str(tmp_path / name))
    assert there <= allowed, f"{there - allowed} must be imported where it is used, not at the top"
    assert "numpy" in there, "nothing was checked: this test would prove nothing"
