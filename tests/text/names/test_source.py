"""What the search for names needs from a text is what a prepared text has."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import survey
from editor_app.text.names.source import NamesSource
from editor_app.text.prepared import Text


class Narrow:
    """Only what the search may ask."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __getattr__(self, name: str) -> object:
        assert name in NamesSource.__dict__, f"the search asks for {name}, which it does not say"
        return getattr(self._text, name)


def test_the_search_asks_for_nothing_else(vocabulary: Vocabulary) -> None:
    body = "Bank of Mali closed.\n\nTomas Quill, director of the Kites Museum, left (KM). Quill said so."
    narrow: NamesSource = Narrow(Text(Manuscript("", body)))  # type: ignore[assignment]  # by its attributes
    assert {"Bank of Mali", "Tomas Quill", "Kites Museum"} <= survey(narrow, vocabulary).forms.keys()
