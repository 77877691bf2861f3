"""What `make run` and `make test` say while they set everything up: a line for each step, a sentence when one fails.

The programs that fetch and install are played by short scripts; tools/fresh-machine.sh proves it with the real ones.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix" or not shutil.which("sh"), reason="needs a shell")
NO_NETWORK = "ERROR: Could not find a version that satisfies the requirement wheel (from versions: none)"
APT_OFFLINE = "E: Failed to fetch http://deb.debian.org/debian/x  Temporary failure resolving 'deb.debian.org'"


@pytest.fixture
def machine(tmp_path):
    """`machine(dpkg_query="exit 1", ...)`: what runs a line in a clone whose PATH begins with these scripts."""
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "tools", clone / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    programs = tmp_path / "bin"
    programs.mkdir()

    def made(**scripts):
        for name, script in scripts.items():
            program = programs / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)

        def run(line, **environment):
            return subprocess.run(
                ["sh", "-c", line],
                cwd=clone,
                env={"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(tmp_path), **environment},
                capture_output=True,
                text=True,
                check=False,
            )

        return run

    return made


PIP = """case "$*" in
  *version_info*) exit 0;;
  *"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python; cp "$0" .venv/bin/pip;;
  *" download "*) {download};;
  *" install "*) {install};;
esac"""


def test_the_environment_is_told_in_two_lines_with_sizes_and_time(machine):
    run = machine(python3=PIP.format(download="true", install="echo noise; echo WARNING: more noise >&2"))
    first = run("sh tools/environment.sh run")
    assert (first.returncode, first.stderr) == (0, "")
    told, done = first.stdout.splitlines()
    assert told.startswith(
        "Making .venv for the program: fetches about 200 MB, needs 590 MB on the disk, takes one to "
    )
    assert done.startswith("... done in ")
    assert done.endswith(" MB.")
    assert run("sh tools/environment.sh test").stdout.startswith("Renewing .venv for the program and its tests")


@pytest.mark.parametrize(
    ("download", "install"), [(f"echo '{NO_NETWORK}' >&2; exit 1", "true"), ("true", f"echo '{NO_NETWORK}'; exit 1")]
)
def test_without_a_network_it_is_one_sentence(machine, download, install):
    done = machine(python3=PIP.format(download=download, install=install))("sh tools/environment.sh run")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("The Python packages cannot be fetched: there is no connection")


def test_what_else_goes_wrong_is_shown(machine):
    done = machine(python3=PIP.format(download="true", install="echo 'No space left on device'; exit 1"))(
        "sh tools/environment.sh run"
    )
    assert done.returncode == 1
    assert done.stderr.startswith("No space left on device\nThe environment .venv could not be made")


def test_an_old_python_is_named(machine):
    done = machine(python3="exit 1")("sh tools/environment.sh run")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "Python 3.11 or newer is needed" in done.stderr


def test_an_administrator_is_given_one_line_the_same_for_both(machine):
    run = machine(dpkg_query="exit 1", id="echo 1000", sudo="exit 1")
    told = {verb: run(f"sh tools/system.sh {verb}") for verb in ("run", "test")}
    assert {done.returncode for done in told.values()} == {1}
    (line,) = {done.stderr for done in told.values()}
    assert line.count("\n") == 1
    assert "run: apt-get update && apt-get install -y --no-install-recommends python3-venv " in line
    assert " xvfb " in line


APT = """case "$*" in
  update) {update};;
  *--assume-no*) echo 'Need to get 12.3 MB of archives.'; exit 1;;
  *) echo noise; echo "$*" >> "$HOME/installed";;
esac"""


def test_the_libraries_are_told_in_two_lines_with_their_size(machine, tmp_path):
    run = machine(dpkg_query="exit 1", id="echo 0", apt_get=APT.format(update="echo noise"))
    done = run("sh tools/system.sh run")
    assert (done.returncode, done.stderr) == (0, "")
    told, end = done.stdout.splitlines()
    assert "(fetches 12.3 MB, takes one to three minutes):" in told
    assert end.startswith("... done in ")
    assert "--no-install-recommends" in (tmp_path / "installed").read_text()


def test_libraries_without_a_network_are_one_sentence(machine):
    run = machine(dpkg_query="exit 1", id="echo 0", apt_get=APT.format(update=f'echo "{APT_OFFLINE}" >&2; exit 100'))
    done = run("sh tools/system.sh run")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("The system libraries cannot be fetched: there is no connection")


def test_where_nothing_is_missing_nothing_is_said(machine):
    run = machine(dpkg_query="echo install ok installed")
    assert [
        (done.returncode, done.stdout, done.stderr)
        for done in (run("sh tools/system.sh run"), run("sh tools/system.sh test"))
    ] == [(0, "", "")] * 2
    assert run("sh tools/system.sh nonsense").returncode == 2
