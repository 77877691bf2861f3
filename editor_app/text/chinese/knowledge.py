"""What is known of Chinese when a text is read beside its translation."""

from collections.abc import Mapping
from dataclasses import dataclass

from editor_app.text.chinese.bodies import Bodies
from editor_app.text.chinese.gazetteer import Gazetteer
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
    places: Gazetteer
    bodies: Bodies


_WORDS, _READINGS, _SOUNDS = "parallel/words.tsv", "parallel/readings.tsv", "vocabulary/romanised.tsv"
_SURNAMES, _TRANSLITERATING = "parallel/surnames.txt", "parallel/transliterating.txt"
_ALIKE = "parallel/wade_giles_alike.txt"
_SAYS, _ENGLISH_GIVEN = "parallel/behind_persons.txt", "vocabulary/census_given.txt"
_POSTS, _ENGLISH_POSTS, _TAUGHT = "parallel/posts.tsv", "parallel/english_posts.tsv", "parallel/taught.txt"
_PLACES, _PLACE_FORMS = "parallel/places.tsv", "parallel/place_forms.tsv"
_BODIES, _FIELDS = "parallel/bodies.tsv", "parallel/fields.tsv"
FILES = (
    *(_WORDS, _READINGS, _SOUNDS, _SURNAMES, _TRANSLITERATING, _SAYS, _POSTS, _ENGLISH_POSTS, _PLACES, _PLACE_FORMS),
    *(_BODIES, _FIELDS, _ALIKE, _TAUGHT, _ENGLISH_GIVEN),
)
"""The lists, by their names in `resources`."""


def parse(files: Mapping[str, str]) -> Knowledge:
    """What the lists say. Raises Malformed."""
    lists = {name: WordList(name, files[name]) for name in FILES}
    sounds = {syllable: parted(spelt) for syllable, spelt in lists[_SOUNDS].rows(2, 2)}
    posts = Posts(lists[_POSTS].rows(3, 3), lists[_ENGLISH_POSTS].rows(2, 2), lists[_TAUGHT].entries())
    return Knowledge(
        Lexicon(files[_WORDS]),
        Readings(files[_READINGS], sounds, frozenset(lists[_ALIKE].entries())),
        PersonWords(
            families=frozenset(lists[_SURNAMES].entries()),
            posts=posts.names,
            foreign=frozenset(lists[_TRANSLITERATING].entries()),
            says=lists[_SAYS].entries(),
            english=frozenset(lists[_ENGLISH_GIVEN].entries()),
        ),
        posts,
        Gazetteer(lists[_PLACES].rows(3, 3), lists[_PLACE_FORMS].rows(2, 2)),
        Bodies(lists[_BODIES].rows(2, 2), lists[_FIELDS].rows(4, 4)),
    )
