"""What is told of a file that was read."""

from collections import Counter

from editor_app.domain.message import say
from editor_app.formats.base.incoming import Comment, Incoming
from editor_app.formats.base.notes import by, lost_note, said_of
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

TEXT = Manuscript("Lock", "The lock is open.")


def comment(author: str, text: str) -> Comment:
    return Comment(Span(0, 3), author, "", text)


def told(*comments: Comment, encoding: str = "", sure: bool = True) -> list[str]:
    found = Incoming(TEXT, encoding, sure, (say("1 picture was left out."),), comments=comments)
    return [str(note) for note in said_of(found)]


def test_a_guess_comes_first_and_comments_last() -> None:
    assert told() == told(encoding="utf-8") == ["1 picture was left out."]
    guess, note, head, said = told(comment("Ada", "Sure?"), encoding="gb18030", sure=False)
    assert "gb18030 is a guess" in guess
    assert (note, head, said) == (
        "1 picture was left out.",
        "The file has 1 comment (by Ada):",
        "Comment by Ada: Sure?",
    )


def test_comments_are_listed_up_to_a_number() -> None:
    assert told(comment("Ada", "Sure?"), comment("", "No."), comment("Bo", ""))[1:] == [
        "The file has 3 comments (1 by Ada, 1 by Bo):",
        "Comment by Ada: Sure?",
        "Comment by an unnamed person: No.",
    ]
    assert told(comment("", "No."))[1] == "The file has 1 comment:"
    assert len(told(*[comment("Ada", "Again")] * 1000)) == 52


def test_of_many_people_the_first_are_named() -> None:
    people = Counter({f"P{number}": 1 for number in range(9)})
    assert str(say("({people})", people=by(people))).endswith("1 by P4, 4 more people)")


def test_what_an_encoding_could_not_read_is_counted() -> None:
    assert lost_note("Fine.") == ()
    (one,) = lost_note("caf\ufffd")
    assert str(one) == "1 character could not be read and appears as “\ufffd”."
    (several,) = lost_note("\ufffd" * 1200)
    assert str(several).startswith("1,200 characters could not be read and appear as")


def test_a_file_with_nothing_to_tell() -> None:
    assert list(said_of(Incoming(TEXT))) == []
