from collections import Counter

from editor_app.formats.left_out import comment_notes, told


def test_each_kind_is_one_sentence() -> None:
    assert list(told(Counter(deletions=1, pictures=2, hidden=3, insertions=0))) == [
        "1 tracked deletion was left out.",
        "3 passages of hidden text were left out.",
        "2 pictures were left out.",
    ]


def test_comments_are_listed_up_to_a_number() -> None:
    assert list(comment_notes([])) == []
    assert list(comment_notes([("Ada", "Sure?"), ("", "No."), ("Bo", "")])) == [
        "3 comments were in the file:",
        "Comment by Ada: Sure?",
        "Comment by an unnamed person: No.",
    ]
    assert len(list(comment_notes([("Ada", "Again")] * 1000))) == 51
