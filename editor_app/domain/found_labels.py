"""The words for what is found in a text: kinds of names and of repeats.

Apart from the other labels, because a start needs those and not what finds names and repeats.
"""

from editor_app.domain.message import say
from editor_app.text.names import EntityKind
from editor_app.text.repeats import PassageKind

REPEATS = {
    PassageKind.EXACT: say("word for word"),
    PassageKind.TRUNCATED: say("cut off"),
    PassageKind.NEAR: say("with small changes"),
    PassageKind.REWORDED: say("in other words"),
}
"""How alike two passages are."""
ENTITIES = {
    EntityKind.PERSON: say("person"),
    EntityKind.BODY: say("organisation"),
    EntityKind.PLACE: say("place"),
    EntityKind.OTHER: say("other"),
}
"""What bears a name."""
