"""What a person can mend says so."""

from editor_app.domain.errors import EditorError, NotAllowed, Unreadable
from editor_app.domain.message import verbatim


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = Unreadable(verbatim("The file is empty."), verbatim("Choose another."))
    assert str(error) == "The file is empty. Choose another."
    assert str(EditorError(verbatim("Only this."))) == "Only this."


def test_a_refusal_gives_its_reasons() -> None:
    refused = NotAllowed(("One.", "Two."))
    assert refused.reasons == ("One.", "Two.")
    assert str(refused) == "One. Two."
