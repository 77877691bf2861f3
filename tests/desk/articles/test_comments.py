"""Comments that came with a file, found again at their words."""

from dataclasses import replace

import pytest
from docx import Document

from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.comments import comments, settle_comment, withdraw_comment, write_comment
from editor_app.desk.articles.importing import WhenKnown, paste, take_in
from editor_app.desk.articles.reimport import read_again
from editor_app.desk.articles.write import open_draft, set_details
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action, Status
from editor_app.domain.comment import open_comments
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.store import comments as kept
from editor_app.text.anchors import Anchor, find
from tests.taking import advance


def test_they_stay_with_the_article_and_stand_at_their_words(house, tmp_path):
    document = Document()
    document.add_paragraph("The mill opens in June.")
    paragraph = document.add_paragraph("Its wheel was ")
    document.add_comment(paragraph.add_run("made in 1874"), text="Or 1847?", author="Ann Reed", initials="AR")
    path = tmp_path / "mill.docx"
    document.save(str(path))
    article = take_in(house, path, "Ed").article.id
    path.unlink()

    (one,) = comments(house, article)

    body = open_draft(house, article).draft.manuscript.body
    place = find("Yesterday.\n\n" + body, one.about)
    assert (one.author, one.text, one.about.quote) == ("Ann Reed", "Or 1847?", "made in 1874")
    assert place is not None
    assert place.of("Yesterday.\n\n" + body) == "made in 1874"


def test_a_pasted_text_has_none(house):
    assert comments(house, paste(house, "The lock is open.", "Ed").article.id) == ()


@pytest.fixture
def mill(house, tmp_path):
    """An article of Ed's in review whose file has two comments in the same words."""
    document = Document()
    paragraph = document.add_paragraph("Its wheel was ")
    for words in ("made in 1874", " and hung in 1875"):
        document.add_comment(paragraph.add_run(words), text="Sure?", author="Ann Reed", initials="AR")
    document.save(str(tmp_path / "mill.docx"))
    article = take_in(house, tmp_path / "mill.docx", "Ed").article.id
    advance(house, article, Action.START, "Ed")
    set_details(house, article, (("headline", "Mill"), ("source", "Desk"), ("date", "2025-08-22")), "Ed")
    return article


def test_open_comments_ask_before_a_text_is_approved(house, mill):
    first, second = comments(house, mill)
    assert first.key != second.key
    advance(house, mill, Action.SUBMIT, "Ed", "Fine.")
    with pytest.raises(NotAllowed, match="2 comments are open: resolve them, or confirm"):
        advance(house, mill, Action.APPROVE, "Mia")
    approve = next(one for one in choices(house, mill, "Mia") if one.action is Action.APPROVE)
    assert (approve.reasons, approve.wants) == ((), ("confirmation",))
    settle_comment(house, mill, first.key, True, "Mia")
    with pytest.raises(NotAllowed, match="1 comment is open"):
        advance(house, mill, Action.APPROVE, "Mia")
    advance(house, mill, Action.APPROVE, "Mia", confirmed=True)


def test_comments_of_a_file_that_is_not_kept_hold_up_nobody(house, tmp_path):
    """They could not be shown, and so never be resolved."""
    for comment in ("", "Or 1847?"):
        document = Document()
        run = document.add_paragraph().add_run("Its wheel was made in 1874.")
        if comment:
            document.add_comment(run, text=comment, author="Ann Reed", initials="AR")
        document.save(str(tmp_path / f"mill{comment[:2]}.docx"))
    article = take_in(house, tmp_path / "mill.docx", "Ed").article.id
    again = take_in(house, tmp_path / "millOr.docx", "Ed", known=WhenKnown.VERSION)
    assert (again.article.id, len(again.comments), comments(house, article)) == (article, 1, ())
    advance(house, article, Action.START, "Ed")
    set_details(house, article, (("headline", "Mill"), ("source", "Desk"), ("date", "2025-08-22")), "Ed")
    advance(house, article, Action.SUBMIT, "Ed", "Fine.")
    approve = next(one for one in choices(house, article, "Mia") if one.action is Action.APPROVE)
    assert (approve.reasons, approve.wants) == ((), ())


def test_resolved_is_kept_with_who_said_so_and_can_be_taken_back(house, mill):
    first, second = comments(house, mill)
    settle_comment(house, mill, second.key, True, "Ed")
    now = comments(house, mill)
    assert [one.resolved.by if one.resolved else "" for one in now] == ["", "Ed"]
    read_again(house, mill, "Ed")  # what is known of a comment outlives another reading of its file
    assert [one.resolved is not None for one in comments(house, mill)] == [False, True]
    settle_comment(house, mill, second.key, False, "Ed")
    assert all(one.resolved is None for one in comments(house, mill))
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        settle_comment(house, mill, first.key, True, "Eva")


FRIDAY = Anchor("Friday", "left on ", ", March")


@pytest.fixture
def written(house, at):
    """A text that was submitted, and Mia's comment on it."""
    article = at(Status.SUBMITTED, "The barge left on Friday, March 15.")
    return article, write_comment(house, article, FRIDAY, " Which day? ", "Mia")


def test_a_manager_comments_on_a_submitted_text_and_the_editor_replies(house, written):
    article, first = written
    write_comment(house, article, FRIDAY, "Saturday, I asked.", "Ed", first.key)
    (one,) = comments(house, article)
    assert (one.author, one.text, one.about, one.resolved) == ("Mia", "Which day?", FRIDAY, None)
    assert [(reply.by, reply.words) for reply in one.replies] == [("Ed", "Saturday, I asked.")]
    assert Need.CONFIRMATION in next(
        one.wants for one in choices(house, article, "Mia") if one.action is Action.APPROVE
    )


def test_it_is_resolved_by_whoever_wrote_it_and_opened_again(house, written):
    article, first = written
    settle_comment(house, article, first.key, True, "Mia")
    assert comments(house, article)[0].resolved.by == "Mia"
    settle_comment(house, article, first.key, False, "Mia")
    assert comments(house, article)[0].resolved is None


def test_it_is_taken_back_as_long_as_nobody_has_replied(house, written):
    article, first = written
    with pytest.raises(EditorError, match="replied"):
        withdraw_comment(house, article, first, "Ed")
    reply = write_comment(house, article, FRIDAY, "Saturday.", "Ed", first.key)
    with pytest.raises(EditorError, match="replied"):
        withdraw_comment(house, article, first, "Mia")
    withdraw_comment(house, article, reply, "Ed")
    withdraw_comment(house, article, first, "Mia")
    assert comments(house, article) == ()
    with house.database.read() as tx:
        assert open_comments(kept.of_article(tx, article)) == 0


def test_who_may_not_comment_is_refused(house, written, at):
    article, _ = written
    with pytest.raises(NotAllowed):
        write_comment(house, article, FRIDAY, "Hm.", "Nobody")
    with pytest.raises(EditorError, match="some words"):
        write_comment(house, article, FRIDAY, "  ", "Ed")
    with pytest.raises(NotAllowed, match="no longer be commented"):
        write_comment(house, at(Status.APPROVED), FRIDAY, "Hm.", "Ed")


def test_who_has_read_them_is_not_read_the_file_again(house, mill):
    known = comments(house, mill)
    about = known[0].about
    made = write_comment(house, mill, about, "Ask the miller.", "Mia")
    settle_comment(house, mill, known[0].key, True, "Ed")
    asked = replace(house, read=None)  # nothing can be read
    now = comments(asked, mill, known=known)
    assert now == comments(house, mill)
    assert [bool(one.resolved) for one in now] == [True, False, False]
    withdraw_comment(house, mill, made, "Mia")
    assert comments(asked, mill, known=now) == comments(house, mill)
