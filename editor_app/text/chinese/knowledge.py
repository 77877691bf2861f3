"""What is known of Chinese when a text is read beside its translation."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.text.chinese.lexicon import Lexicon
from editor_app.text.chinese.persons import PersonWords
from editor_app.text.chinese.posts import Posts
from editor_app.text.chinese.readings import Readings
from editor_app.text.word_lists import WordList, parted


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """The dictionary, the readings of names, and the lists. Compared by identity: it is read once and shared."""

    lexicon: Lexicon
    readings: Readings
    persons: PersonWords
    posts: Posts


_WORDS, _READINGS, _SOUNDS = "parallel/words.tsv", "parallel/readings.tsv", "vocabulary/romanised.tsv"
_SURNAMES, _TRANSLITERATING = "parallel/surnames.txt", "parallel/transliterating.txt"
_SAYS = "parallel/behind_persons.txt"
_POSTS = "parallel/posts.tsv"
FILES = (_WORDS, _READINGS, _SOUNDS, _SURNAMES, _TRANSLITERATING, _SAYS, _POSTS)
"""The lists, by their names in `resources`."""


def parse(files: Mapping[str, str]) -> Knowledge:
    """What the lists say. Raises Malformed."""
    sounds = {syllable: parted(spelt) for syllable, spelt in WordList(_SOUNDS, files[_SOUNDS]).rows(2, 2)}
    posts = Posts(WordList(_POSTS, files[_POSTS]).rows(3, 3))
    return Knowledge(
        Lexicon(files[_WORDS]),
        Readings(files[_READINGS], sounds),
        PersonWords(
            families=frozenset(WordList(_SURNAMES, files[_SURNAMES]).entries()),
            posts=posts.names,
            foreign=frozenset(WordList(_TRANSLITERATING, files[_TRANSLITERATING]).entries()),
            says=WordList(_SAYS, files[_SAYS]).entries(),
        ),
        posts,
    )
