"""Rows about whole processes: how the program starts, how it checks many files, and what memory it takes."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import as_installed, children, in_pairs
from bench.speed.row import Row, Sizes
from bench.starting import EMPTY, OURS
from bench.texts import ROOT, SAMPLE, kinds, of_length

_PEAK = "import re, pathlib; print(re.search(r'VmHWM:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text())[1])"
_BARE = "a bare Python"
_CHECK = "import sys; from editor_app.cli.program import main; main(['check', *sys.argv[1:], '--fail-on', 'never'])"
_DRAFT = 500  # words of a draft
_PATIENCE = 1_200  # seconds after which a process hangs
_WINDOW = OURS.replace("os._exit(0)", f"(exec({_PEAK!r}), sys.stdout.flush(), os._exit(0))").replace(
    "import os\n", "import os, sys\n"
)


def rows(sizes: Sizes) -> Iterator[Row]:
    """All of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").mkdir()
        surroundings = as_installed(EDITOR_APP_DATA=str(folder / "data"))
        yield from _starts(sizes, surroundings)
        yield from _many(sizes, folder, surroundings)
        if Path("/proc/self/status").exists():
            yield from _memory(sizes, folder, surroundings)


def _run(program: str, surroundings: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", program, *arguments]
    run = subprocess.run(command, env=surroundings, check=True, capture_output=True, text=True, timeout=_PATIENCE)
    return run.stdout


def _starts(sizes: Sizes, surroundings: dict[str, str]) -> Iterator[Row]:
    def verb(*arguments: str) -> None:
        command = [sys.executable, "-m", "editor_app", *arguments]
        subprocess.run(command, env=surroundings, cwd=ROOT, check=False, capture_output=True, timeout=_PATIENCE)

    verb("check", str(SAMPLE))  # compiles what is not compiled yet
    for name, arguments, reach in (
        ("check the sample", ["check", str(SAMPLE)], "<= 350 ms"),
        ("--version", ["--version"], ""),
    ):
        pair = in_pairs(lambda a=arguments: verb(*a), lambda: _run("pass", surroundings), sizes.starts, children)
        yield Row(f"start: {name}", "", 1000 * pair.job, "ms", 1000 * pair.floor, _BARE, reach)
    pair = in_pairs(lambda: _run(OURS, surroundings), lambda: _run(EMPTY, surroundings), sizes.starts, children)
    yield Row("start: window", "", 1000 * pair.job, "ms", 1000 * pair.floor, "an empty window", "<= 2.2 x")


def _many(sizes: Sizes, folder: Path, surroundings: dict[str, str]) -> Iterator[Row]:
    """Many drafts at once: in one process, and in as many as there are cores."""
    for kind, real in kinds():
        drafts = folder / kind
        drafts.mkdir()
        body = of_length(_DRAFT * 20, real=real).split("\n\n")
        for number in range(sizes.drafts):
            at = 7 * number % max(1, len(body) - 12)
            (drafts / f"{number}.txt").write_text("\n\n".join(body[at : at + 12]), encoding="utf-8")
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in drafts.iterdir())
        began, used = time.perf_counter(), children()
        _run(_CHECK, surroundings, str(drafts))
        spent, waited = children() - used, time.perf_counter() - began
        alone = _CHECK.replace("import sys;", "import sys, os; os.cpu_count = lambda: 1;")
        began, used = time.perf_counter(), children()
        _run(alone, surroundings, str(drafts))
        one, waited_alone = children() - used, time.perf_counter() - began
        per = 1000 * 1000 / words
        yield Row(
            "check many drafts, per 1,000 words", kind, per * spent, "ms", per * one, "in one process", "<= 35 ms"
        )
        yield Row("check many drafts, wall time", kind, waited, "s", waited_alone, "in one process", "<= 0.53 x")


def _memory(sizes: Sizes, folder: Path, surroundings: dict[str, str]) -> Iterator[Row]:
    bare = _megabytes("", surroundings)
    words = max(sizes.words)
    text = folder / "long.txt"
    text.write_text(of_length(words), encoding="utf-8")
    quiet = f"import io, sys; out, sys.stdout = sys.stdout, io.StringIO(); {_CHECK}; sys.stdout = out"
    for name, path, reach in (
        (f"memory: check {words:,} words", text, "<= 220 MB"),
        ("memory: check many drafts", folder / "invented", "flat"),
    ):
        yield Row(name, "", _megabytes(quiet, surroundings, str(path)), "MB", bare, _BARE, reach)
    window = int(_run(_WINDOW, surroundings).split()[-1]) / 1024
    yield Row("memory: window", "", window, "MB", bare, _BARE, "<= 170 MB")


def _megabytes(program: str, surroundings: dict[str, str], *arguments: str) -> float:
    """The most that a program held at once."""
    return int(_run(f"{program}\n{_PEAK}", surroundings, *arguments).split()[-1]) / 1024
