"""The lists of all words of our dictionaries: they say of every word what the dictionary itself says."""

import random
import re
from pathlib import Path

import pytest
from hunspell import Hunspell

from editor_app.checks.forms import Forms
from editor_app.checks.speller import ENGLISH
from editor_app.system.resources import resource

WORDS = 1_500
ASCII_LETTERS = re.compile(r"[A-Za-z']+")


def written(path: Path, *words: str) -> Forms:
    path.write_bytes(b"".join(sorted(f"{word}\n".encode() for word in words)))
    return Forms(path)


def test_a_word_is_found_in_the_capitals_in_which_it_may_stand(tmp_path):
    forms = written(tmp_path / "a.txt", "a", "harbour", "café", "Berlin", "McNeer", "MCNEER", "NATO", "zoo's")
    for word in ("a", "harbour", "Harbour", "HARBOUR", "CAFÉ", "Berlin", "BERLIN", "McNeer", "MCNEER", "NATO", "zoo's"):
        assert forms.knows(word) is True, word
    for word in ("berlin", "hArbour", "nato", "Nato", "Mcneer", "harbours", "", "b", "zz", "Zoo"):
        assert not forms.knows(word), word


def test_letters_of_all_languages_and_figures_in_a_word_need_no_dictionary(tmp_path):
    forms = written(tmp_path / "a.txt", "Łódź", "3D", "MP3")
    for word, known in (("Łódź", True), ("đường", False), ("3D", True), ("MP3", True), ("CO2", False), ("3Ds", False)):
        assert forms.knows(word) is known, word


@pytest.mark.parametrize("word", ["42nd", "31ST", "1987", "law-abiding", "ZOO'S", "'tis", "e.g."])
def test_the_dictionary_is_asked_for_what_the_list_cannot_tell(tmp_path, word):
    assert written(tmp_path / "a.txt", "zoo's").knows(word) is None


@pytest.mark.parametrize("language", ENGLISH)
def test_the_list_says_what_the_dictionary_says(language):
    dictionary = resource(f"dictionaries/{language}.dic")
    library = Hunspell(language, hunspell_data_dir=str(dictionary.parent))
    forms, chance = Forms(dictionary.with_suffix(".txt")), random.Random(7)
    stems = [line.partition("/")[0] for line in dictionary.read_text(encoding="utf-8").splitlines()[1:]]
    listed = dictionary.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    asked = 0
    rare = [word for word in listed if not ASCII_LETTERS.fullmatch(word)]
    for word in filter(None, chance.sample(stems, WORDS) + chance.sample(listed, WORDS) + rare):
        at, letter = chance.randrange(len(word)), chance.choice("abcdefghijklmnopqrstuvwxyz")
        ways = {word, word.lower(), word.upper(), word.capitalize(), word[0].upper() + word[1:], word.swapcase()}
        ways |= {f"{word}s", f"{word}'s", f"un{word}", f"{word}ing", f"{word}ed", word[1:], word + chance.choice(stems)}
        ways |= {word[:at] + letter + word[at + 1 :], word[:at] + word[at].upper() + word[at + 1 :]}
        ways |= {f"{word}2", f"{word[:at]}ő{word[at:]}", f"{word[:at]}4{word[at:]}", f"7{word}"}
        told = {way: verdict for way in ways if (verdict := forms.knows(way)) is not None}
        assert {way: bool(library.spell(way)) for way in told} == told
        asked += len(told)
    assert asked > 20 * WORDS
