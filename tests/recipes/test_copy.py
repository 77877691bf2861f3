"""The copy on which the recipes are followed is what runs, and not the checkout."""

import pytest


def test_what_runs_is_the_copy(package_copy):
    assert package_copy.run("--version").stdout.startswith("editor-app ")
    found = package_copy.python("import editor_app; print(editor_app.__file__)")
    assert found.strip() == str(package_copy.root / "editor_app" / "__init__.py")


def test_a_recipe_that_no_longer_fits_is_told(package_copy):
    with pytest.raises(AssertionError, match="0 times"):
        package_copy.edit("editor_app/__main__.py", "no such line", "")
    with pytest.raises(AssertionError, match="0 lines"):
        package_copy.add_after("editor_app/__main__.py", "no such line", "")
    with pytest.raises(AssertionError, match="already"):
        package_copy.write("editor_app/__main__.py", "")
