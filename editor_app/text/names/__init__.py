"""Who is who: persons, bodies and posts, found in plain strings. The front of this room: what others need is here.

The work needs rapidfuzz, which takes time to load: it is brought in with the first question, not with the program.
"""

from editor_app.text.names.model import Entity, EntityKind, Post, Variant, Who
from editor_app.text.names.source import NamesSource
from editor_app.text.names.vocabulary import Vocabulary

__all__ = ["Entity", "EntityKind", "NamesSource", "Post", "Variant", "Vocabulary", "Who", "who"]


def who(text: NamesSource, vocabulary: Vocabulary) -> Who:
    """All persons, bodies and places of a text, with their names and posts."""
    from editor_app.text.names.find import find

    return find(text, vocabulary)
