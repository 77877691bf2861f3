"""The dictionary: verdicts, suggestions, and what happens without one."""

import builtins
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from editor_app.checks.speller import ENGLISH, DictionarySpeller, english, installed, is_english, open_speller


def test_it_knows_words_and_suggests_others() -> None:
    speller = english()
    assert speller.knows("harbor") and speller.knows("harbour")
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
    for speller in opened[:2]:
        for word in range(300):
            speller.knows(f"goverment{number}{word}")
    if not number:
        opened[0].suggestions("goverment")
    return tuple(map(id, opened))

with ThreadPoolExecutor(16) as crowd:
    print(len(set(crowd.map(work, range(16)))))
"""


def test_odd_words_are_not_asked() -> None:
    speller = english()
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
    speller = DictionarySpeller("en_US", dictionary)
    assert [speller.knows(word) for word in ("mill", "mill", "mlil", "mlil")] == [True, True, False, False]
    assert dictionary.asked == 2


def test_a_language_without_dictionary_has_no_speller(tmp_path: Path) -> None:
    assert open_speller("tlh_QO", tmp_path) is None


def test_english_of_a_country_without_a_dictionary_is_asked_of_both(tmp_path: Path) -> None:
    assert is_english("en_AU") and not is_english("fr_FR")
    assert open_speller("en_AU", tmp_path) is open_speller("en_QQ", tmp_path) is english()
    american, british = open_speller("en_US", tmp_path), open_speller("en_GB", tmp_path)
    assert american and british and american.knows("color") and not american.knows("colour")
    assert british.knows("colour") and not british.knows("color")
    assert all(english().knows(word) for word in ("colour", "color", "café", "naïve", "rollout", "programme"))


def test_a_machine_without_a_library_still_has_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_enchant(name: str, *rest: Any) -> Any:
        if name == "enchant":
            raise ImportError("The 'enchant' C library was not found")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_enchant)
    assert open_speller("xx_QX", tmp_path) is None
    assert open_speller("en_AU", tmp_path) is english()
    assert installed(tmp_path) == tuple(sorted(ENGLISH))


def test_no_other_language_is_spelt_by_the_dictionary_of_another_country(tmp_path: Path) -> None:
    assert open_speller("zz_QQ", tmp_path) is None


def test_the_dictionaries_of_the_machine_are_named(tmp_path: Path) -> None:
    found = installed(tmp_path)
    assert set(ENGLISH) <= set(found)
    assert list(found) == sorted(found)


def test_what_it_suggests_comes_from_both() -> None:
    found = english().suggestions("coluor")
    assert "color" in found or "colour" in found
    assert len(found) == len(set(found)) <= 5
