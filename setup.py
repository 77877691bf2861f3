"""What pyproject.toml cannot say: `resources/` stands beside the package and is installed as a folder in it."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["editor_app", "editor_app.*"]), "editor_app.resources"],
    package_dir={"editor_app.resources": "resources"},
    package_data={"editor_app.resources": ["**/*"]},
)
