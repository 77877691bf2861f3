"""docs/integrations.md says what works: each example is run, or read as the tool it is for reads it."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from editor_app.cli.checking.run import Run
from editor_app.desk.folders.asked import Asked, grouped
from editor_app.desk.folders.folder_settings import read_folder_settings

ROOT = Path(__file__).parents[1]
SECTIONS = dict(
    re.findall(
        r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8"), re.M | re.S
    )
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
GUIDE = "# Guide\n\nThe lock is is open.\n"
SHIM = f"""#!{sys.executable} -I
import sys
sys.path.insert(0, {str(ROOT)!r})
from editor_app.__main__ import main
sys.exit(main())
"""
posix = pytest.mark.skipif(not shutil.which("bash") or not shutil.which("git"), reason="needs bash and git")


def block(section: str, language: str) -> str:
    (found,) = [text for kind, text in BLOCK.findall(SECTIONS[section]) if kind == language]
    return found


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """`shell(script)`: runs it in a repository with one text, with the program under its name."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "editor-app"
    program.write_text(SHIM)
    program.chmod(0o755)
    place = tmp_path / "repository"
    (place / "docs").mkdir(parents=True)
    (place / "docs" / "guide.md").write_text(GUIDE)
    environment = {
        **os.environ,
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "EDITOR_APP_DATA": str(tmp_path / "data"),
        "HOME": str(tmp_path),
    }
    environment.pop("EDITOR_APP_LANGUAGE", None)

    def run(script: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", script], cwd=place, env=environment | more, capture_output=True, text=True, check=False
        )

    run("git init -q . && git add . && git -c user.name=Ed -c user.email=ed@example.org commit -q -m Guide")
    return run


def test_every_example_is_short_and_tried():
    tried = {node for node in re.findall(r'block\("([^"]+)"', Path(__file__).read_text(encoding="utf-8"))}
    assert {name for name, text in SECTIONS.items() if BLOCK.search(text)} <= tried | {"NAME"}
    for text in SECTIONS.values():
        assert all(len(lines.splitlines()) <= 5 for _, lines in BLOCK.findall(text))


@posix
def test_what_another_program_writes(shell):
    done = shell(block("What another program writes", "sh"))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("-:3:10: error: ")


def test_settings_of_a_folder(tmp_path):
    path = tmp_path / "editor-app.toml"
    path.write_text(block("Settings of a folder", "toml"))
    settings = read_folder_settings(path)
    assert settings.exclude == ("CHANGELOG.md", "vendor")
    (tmp_path / "house.csv").write_text(
        "concept,kind,term,status\nlock,term,lock,forbidden\nlock,term,gate,preferred\n"
    )
    (tmp_path / "a.txt").write_text("The lock.\n")
    run = Run(Asked())
    texts = grouped([tmp_path / "a.txt"], Asked(), lambda _: None)
    run.prepare(texts, update=False)
    assert list(run.check(texts)) == [tmp_path / "a.txt"]
    assert [finding.rule for finding in run.documents[0].report.findings] == ["terms.forbidden"]


def test_a_finding_that_may_stay(tmp_path):
    text = block("A finding that may stay", "markdown").replace("The Port Authority", "The the Port Authority")
    path = tmp_path / "a.md"
    path.write_text(text.replace("names.variant, spelling", "repetition").replace("was the name.", "was was the name."))
    run = Run(Asked(rules=("repetition.word",)))
    texts = grouped([path], run.asked, lambda _: None)
    assert list(run.check(texts)) == [path]
    assert (run.documents[0].report.findings, len(run.documents[0].hidden)) == ((), 2)


@posix
def test_corrections(shell):
    first, second = block("Corrections", "sh").splitlines()
    diff = shell(f"{first} | git apply --check -")
    assert (diff.returncode, diff.stderr) == (0, "")
    assert "1 finding fixed." in shell(second).stderr
    assert shell("git diff --numstat").stdout == "1\t1\tdocs/guide.md\n"


@posix
def test_only_what_is_new(shell):
    first, second = block("Only what is new", "sh").splitlines()
    assert shell(second).returncode == 2
    assert shell(first).returncode == 0
    later = shell(f"echo 'The new gate is is open.' > docs/new.md; {second}")
    assert later.returncode == 1
    assert later.stdout.startswith("docs/new.md:1:14: error: ")
    assert "The baseline hides 1 finding." in later.stdout


@posix
def test_for_a_program(shell):
    done = shell(block("For a program", "sh") + "cat findings.json findings.sarif")
    assert (done.returncode, done.stderr) == (0, "")
    found, results = map(json.loads, done.stdout.splitlines())
    assert found["documents"][0]["findings"][0]["rule"] == "repetition.word"
    assert results["version"] == "2.1.0"


@posix
def test_before_each_commit(shell):
    wanted = yaml.safe_load(block("Before each commit", "yaml"))["repos"][0]["hooks"][0]["id"]
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {wanted, f"{wanted}-installed"} == hooks.keys()
    for hook in hooks.values():
        done = shell(f"{hook['entry']} docs/guide.md")  # as pre-commit calls it, with the files of a commit
        assert (done.returncode, done.stdout.count("repetition.word")) == (1, 1)
        assert shell(f"{hook['entry']} docs/guide.md --fix").returncode == 0
        shell("git checkout -q .")


@posix
def test_in_pull_requests_on_github(shell, tmp_path):
    """What runs on the machine of the host, but for what it fetches from the network."""
    job = yaml.safe_load(block("In pull requests on GitHub", "yaml"))
    assert job["permissions"]["security-events"] == "write"
    (given,) = [step["with"] for step in job["jobs"]["texts"]["steps"] if "editor-app" in step["uses"]]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: one["default"] for name, one in action["inputs"].items()} | given
    assert given.keys() <= action["inputs"].keys()
    steps = {step["name"]: step for step in action["runs"]["steps"]}
    assert "${{" not in steps["Check"]["run"], "what somebody writes in a pull request must not become a command"
    environment = {
        name: inputs[asked.strip("${ }").removeprefix("inputs.")] for name, asked in steps["Check"]["env"].items()
    }
    output = tmp_path / "output"
    done = shell(f"set -e; {steps['Check']['run']}", **environment, GITHUB_OUTPUT=str(output))
    assert (done.returncode, done.stderr) == (0, "")
    assert output.read_text() == "status=1\n"
    run = json.loads((tmp_path / "repository" / inputs["sarif"]).read_text(encoding="utf-8"))["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("docs/guide.md", 3)
    assert shell(steps["Result"]["run"], STATUS="1").returncode == 1
    evil = shell(
        f"set -e; {steps['Check']['run']}",
        **environment | {"PATHS": "docs; touch evil $(touch evil)"},
        GITHUB_OUTPUT=str(output),
    )
    assert evil.returncode == 0
    assert not (tmp_path / "repository" / "evil").exists()


@pytest.mark.skipif(not shutil.which("vim"), reason="needs vim")
@posix
def test_vim(shell):
    line = block("Vim", "vim").strip()
    entry = 'writefile([bufname(e.bufnr) . ":" . e.lnum . ":" . e.col . ":" . e.text], "found", "a")'
    commands = (line, "silent make", f"for e in getqflist() | call {entry} | endfor", "qa!")
    asked = " ".join(f"-c '{one}'" for one in commands)
    script = f"vim -es -u NONE {asked} docs/guide.md > /dev/null; cat found"
    found = shell(script).stdout.splitlines()
    assert len(found) == 1
    assert found[0].startswith("docs/guide.md:3:10:error: ")


def test_editors_start_the_server():
    """The command that each of them is told; that it answers is proved in tests/cli/editors."""
    lua = re.search(r"cmd = \{ (.*?) \}", block("Neovim", "lua"))
    assert lua
    helix = tomllib.loads(block("Helix", "toml"))["language-server"]["editor-app"]
    emacs = re.search(r"\. \((.*?)\)\)", block("Emacs", "elisp"))
    assert emacs
    kate = json.loads(block("Kate", "json"))["servers"]["markdown"]
    sublime = json.loads(block("Sublime Text", "json"))["clients"]["editor-app"]
    assert [
        lua[1].replace('"', "").split(", "),
        [helix["command"], *helix["args"]],
        emacs[1].replace('"', "").split(),
        kate["command"],
        sublime["command"],
    ] == [["editor-app", "lsp"]] * 5


@posix
def test_visual_studio_code(shell):
    task = json.loads(block("Visual Studio Code", "json"))["tasks"][0]
    matcher = task["problemMatcher"]["pattern"]
    line = shell(task["command"].replace("${file}", '"$PWD/docs/guide.md"')).stdout.splitlines()[0]
    found = re.match(matcher["regexp"], line)
    assert found
    named = {name: found[matcher[name]] for name in ("file", "line", "column", "severity")}
    assert named["file"].endswith("/docs/guide.md")
    assert (named["line"], named["column"], named["severity"]) == ("3", "10", "error")


@posix
def test_the_shell(shell):
    done = shell(block("The shell", "sh") + "complete -p editor-app")
    assert "_editor_app_completion" in done.stdout
