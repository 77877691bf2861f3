"""What a repeat is looked for in is what a prepared text has."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.inside import repeats_inside
from editor_app.text.repeats.source import RepeatsSource

TWICE = "The keepers opened the upper lock on Monday, in the rain, and forty visitors came from the valley to see it."
OTHER = "A choir of forty voices sang carols on the market square while children lit lanterns along the orchard wall."


class Narrow:
    """Only what the search may ask."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __getattr__(self, name: str) -> object:
        assert name in RepeatsSource.__dict__, f"the search asks for {name}, which it does not say"
        return getattr(self._text, name)


def test_the_search_asks_for_nothing_else() -> None:
    body = f"{TWICE}\n\n{OTHER}\n\n{TWICE}\n"
    narrow: RepeatsSource = Narrow(Text(Manuscript("", body)))  # type: ignore[assignment]  # by its attributes
    (group,) = repeats_inside(narrow).groups
    assert group
