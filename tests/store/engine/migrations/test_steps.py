"""The written list of steps holds every step there is, in order."""

from pathlib import Path

from editor_app.store.engine.migrations import steps, versions


def test_every_step_file_stands_in_the_list_under_its_number():
    files = sorted(path.stem for path in Path(versions.__file__).parent.glob("v*.py"))
    listed = [function.__module__.rpartition(".")[2] for _, function in steps.STEPS]
    assert listed == files
    assert [f"v{number}" for number, _ in steps.STEPS] == [file.partition("_")[0] for file in files]
