from pathlib import Path

import pytest

from editor_app.desk.folders.excluding import is_excluded


@pytest.mark.parametrize(
    ("pattern", "file", "left_out"),
    [
        ("vendor", "vendor/a.md", True),
        ("vendor/", "docs/vendor/deep/a.md", True),
        ("vendor", "docs/vendors.md", False),
        ("*.draft.md", "docs/a.draft.md", True),
        ("*.draft.md", "docs/a.md", False),
        ("docs/old", "docs/old/a.md", True),
        ("./docs/old/*", "docs/old/a.md", True),
        ("docs/old", "more/docs/old/a.md", False),
        ("docs/*/a.md", "docs/x/a.md", True),
        ("CHANGELOG.md", "docs/CHANGELOG.md", True),
        ("changelog.md", "CHANGELOG.md", False),
        ("chapter-?.md", "chapter-1.md", True),
    ],
)
def test_a_pattern_names_a_file_a_folder_or_a_path(pattern, file, left_out):
    assert is_excluded(Path("/texts") / file, [pattern], Path("/texts")) is left_out


def test_a_file_elsewhere_is_left_out_by_its_name_alone():
    assert is_excluded(Path("/other/a.md"), ["a.md"], Path("/texts"))
    assert not is_excluded(Path("/other/a.md"), [".."], Path("/texts"))
    assert not is_excluded(Path("/texts/a.md"), [], Path("/texts"))
