"""The locked versions are those that pyproject.toml allows, and none of them is without a digest."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
LOCKED = re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WANTED = [Requirement(one) for one in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["package"])]


@pytest.mark.parametrize("one", WANTED, ids=lambda one: one.name)
def test_what_the_project_asks_for_is_locked_in_a_version_that_it_allows(one):
    versions = [version for name, version in LOCKED if name == canonicalize_name(one.name)]
    assert versions, f"{one.name} is not locked: make lock"
    assert all(Version(version) in one.specifier for version in versions), "make lock"


def test_every_locked_version_has_digests():
    blocks = re.split(r"\n(?=[a-z0-9])", LOCK.partition("\n\n")[2] or LOCK)
    assert [block for block in blocks if re.match(r"[a-z0-9-]+==", block) and "--hash=sha256:" not in block] == []
    assert len(LOCKED) > 60
