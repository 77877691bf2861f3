"""kill -9 in the middle of typing and saving: what was reported as safe is there again."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.desk.articles.queries import queue, revision
from editor_app.desk.articles.write import open_draft
from editor_app.desk.base.opening import open_desk

TYPIST = Path(__file__).with_name("typist.py")
ROUNDS = int(os.environ.get("EDITOR_APP_KILLS", "5"))


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of POSIX")
def test_what_is_safe_survives_a_kill(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Words, numbered: 0", encoding="utf-8")
    reached = 0
    for round_ in range(ROUNDS):
        safe = _type_and_die(tmp_path, reached, answers=2 + round_ % 4)
        reached = _last_word(tmp_path)
        assert reached >= safe, f"word {safe} was safe, {reached} came back"
    assert reached > 0


def _type_and_die(folder: Path, first: int, answers: int) -> int:
    """Start the window, wait for so many words to be safe, kill it; the last word that was said to be safe."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "EDITOR_APP_DATA": str(folder / "data")}
    with subprocess.Popen(
        [sys.executable, str(TYPIST), str(folder), str(first)], stdout=subprocess.PIPE, text=True, env=environment
    ) as typist:
        assert typist.stdout
        heard = [line for line, _ in zip(_lines(typist), range(answers), strict=False)]
        typist.kill()
        heard += typist.stdout.readlines()
    assert len(heard) >= answers, "the typist gave up"
    return max(int(line.split()[1]) for line in heard if line.startswith("safe ") and line.endswith("\n"))


def _lines(typist: "subprocess.Popen[str]") -> Iterator[str]:
    assert typist.stdout
    until = time.monotonic() + 120
    while time.monotonic() < until and (line := typist.stdout.readline()):
        if line.startswith("safe "):
            yield line


def _last_word(folder: Path) -> int:
    """What the desk gives back."""
    desk = open_desk(data=folder / "data")
    try:
        (article,) = queue(desk)
        body = open_draft(desk, article.id).draft.manuscript.body
        saved = revision(desk, article.id, article.head).manuscript.body
    finally:
        desk.database.close()
    words = [int(word) for word in body.split()[2:]]
    assert words == list(range(len(words))), "a word is missing in the middle"
    assert saved == body[: len(saved)] or body == saved[: len(body)]
    return words[-1]
