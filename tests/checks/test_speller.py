"""The dictionary: verdicts, suggestions, and what happens without one."""

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from editor_app.checks.speller import EnchantSpeller, installed, open_speller


@pytest.fixture
def speller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EnchantSpeller:
    monkeypatch.setenv("ENCHANT_CONFIG_DIR", str(tmp_path))
    opened = open_speller("en_US", tmp_path)
    if opened is None:
        pytest.skip("no English dictionary on this machine")
    return opened


def test_it_knows_words_and_suggests_others(speller: EnchantSpeller) -> None:
    assert speller.knows("harbor")
    assert speller.knows("didn’t")
    assert speller.knows("co\u00adoperate")
    assert not speller.knows("goverment")
    assert "government" in speller.suggestions("goverment")
    assert len(speller.suggestions("goverment")) <= 5


def test_threads_share_one_dictionary() -> None:
    """In a process of its own: where this fails, it takes the process along."""
    ran = subprocess.run([sys.executable, "-c", _CROWD], capture_output=True, text=True, timeout=120, check=False)
    assert (ran.returncode, ran.stdout) == (0, "1\n"), ran.stderr


_CROWD = """
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from editor_app.checks.speller import open_speller

folder, together = Path(tempfile.mkdtemp()), Barrier(16)

def work(number):
    together.wait()
    opened = [open_speller(language, folder) for language in ("en_US", "en_GB", "en_CA", "en_AU")]
    for speller in opened:
        if speller:
            for word in range(300):
                speller.knows(f"goverment{number}{word}")
            speller.suggestions("goverment")
    return tuple(map(id, opened))

with ThreadPoolExecutor(16) as crowd:
    print(len(set(crowd.map(work, range(16)))))
"""


def test_odd_words_are_not_asked(speller: EnchantSpeller) -> None:
    assert speller.knows("")
    assert speller.knows("a\0b")
    assert speller.knows("x" * 100_000)
    assert speller.suggestions("x" * 100_000) == ()


def test_a_verdict_is_asked_once() -> None:
    class Counting:
        asked = 0

        def check(self, word: str) -> bool:
            self.asked += 1
            return word == "mill"

        def suggest(self, word: str) -> list[str]:
            return []

    dictionary = Counting()
    speller = EnchantSpeller("en_US", dictionary)
    assert [speller.knows(word) for word in ("mill", "mill", "mlil", "mlil")] == [True, True, False, False]
    assert dictionary.asked == 2


def test_a_language_without_dictionary_has_no_speller(tmp_path: Path) -> None:
    assert open_speller("tlh_QO", tmp_path) is None


def test_without_the_library_spelling_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_enchant(name: str, *rest: Any) -> Any:
        if name == "enchant":
            raise ImportError("The 'enchant' C library was not found")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_enchant)
    assert open_speller("en_US", tmp_path) is None
    assert installed(tmp_path) == ()


def test_it_writes_no_word(speller: EnchantSpeller, tmp_path: Path) -> None:
    """Some versions of Enchant make empty word lists of one's own when a dictionary is opened."""
    speller.knows("goverment")
    assert [path for path in tmp_path.iterdir() if path.stat().st_size] == []


def test_no_country_is_judged_by_the_spelling_of_another(speller: EnchantSpeller, tmp_path: Path) -> None:
    assert open_speller("en_QQ", tmp_path) is None


def test_the_dictionaries_of_the_machine_are_named(speller: EnchantSpeller, tmp_path: Path) -> None:
    found = installed(tmp_path)
    assert speller.language in found
    assert list(found) == sorted(found)
