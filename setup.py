"""What pyproject.toml cannot say: `resources/` stands beside the package and is installed as a folder in it, with the
list of its digests.
"""

import sys
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT))

from editor_app.system.digests import LIST, listed  # noqa: E402 - found by the line before


class Build(build_py):
    """Adds the list to what is built; a checkout that is only linked to gets none."""

    def run(self) -> None:
        """Called by setuptools."""
        super().run()
        if not self.editable_mode:
            folder = Path(self.build_lib) / "editor_app" / "resources"
            (folder / LIST).write_text(listed(folder), encoding="utf-8")


setup(
    cmdclass={"build_py": Build},
    packages=[*find_packages(include=["editor_app", "editor_app.*"]), "editor_app.resources"],
    package_dir={"editor_app.resources": "resources"},
    package_data={"editor_app.resources": ["**/*"]},
)
