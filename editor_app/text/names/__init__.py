"""Who is who: persons, bodies and posts, found in plain strings. The front of this room: what others need is here.

The work needs rapidfuzz, which takes time to load: it is brought in with the first question, not with the program.
"""

from typing import TYPE_CHECKING

from editor_app.text.names.model import Entity, EntityKind, Post, Variant, Who
from editor_app.text.names.source import NamesSource
from editor_app.text.names.vocabulary import Vocabulary

if TYPE_CHECKING:
    from editor_app.text.names.mentions import Survey

__all__ = ["Entity", "EntityKind", "NamesSource", "Post", "Variant", "Vocabulary", "Who", "look", "who"]


def look(text: NamesSource, vocabulary: Vocabulary) -> "Survey":
    """All possible names of a text, before anything is compared."""
    from editor_app.text.names.mentions import survey

    return survey(text, vocabulary)


def who(seen: "Survey", vocabulary: Vocabulary) -> Who:
    """All persons, bodies and places of a text, with their names and posts."""
    from editor_app.text.names.find import find

    return find(seen, vocabulary)
