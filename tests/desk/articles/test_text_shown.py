from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.queries import in_sight, meant
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError, NotAllowed
from tests import taking


def rewritten(house: Desk, article: str, body: str) -> None:
    """Ed takes his submission back, changes it and submits again."""
    taking.advance(house, article, Action.RETRACT, "Ed")
    draft = open_draft(house, article).draft
    save(house, draft.with_manuscript(replace(draft.manuscript, body=body)), "Ed")
    taking.advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")


@pytest.mark.parametrize("action", [Action.APPROVE, Action.REQUEST_CHANGES])
def test_a_text_that_was_never_shown_is_not_approved_and_not_sent_back(
    house: Desk, at: Callable[..., str], action: Action
) -> None:
    article = at(Status.SUBMITTED)
    shown = meant(house, article)
    rewritten(house, article, "The mayor is a thief.")
    with pytest.raises(NotAllowed) as refusal:
        advance(house, article, action, "Mia", reason="Fine.", shown=shown)
    assert tuple(map(str, refusal.value.reasons)) == ("The text changed while you read it.",)
    assert in_sight(house, article).article.status is Status.SUBMITTED
    advance(house, article, action, "Mia", reason="Fine.", shown=meant(house, article))


def test_who_names_no_text_approves_none(house: Desk, at: Callable[..., str]) -> None:
    article = at(Status.SUBMITTED)
    with pytest.raises(NotAllowed, match="not said which text"):
        advance(house, article, Action.APPROVE, "Mia")


def test_a_text_is_named_by_revision_or_by_what_anybody_can_compute(house: Desk, at: Callable[..., str]) -> None:
    article = at(Status.SUBMITTED)
    first = in_sight(house, article)
    rewritten(house, article, "The lock is shut.")
    second = in_sight(house, article)
    assert (first.before, second.before, second.words) == (None, 1, 4)
    assert second.sha256 == second.revision.manuscript.sha256
    assert meant(house, article) == meant(house, article, 2) == meant(house, article, sha256=second.sha256)
    assert meant(house, article, 1) == meant(house, article, sha256=first.sha256[:10].upper())
    for wrong in (first.sha256[:4], "0" * 64, "x"):
        with pytest.raises(EditorError):
            meant(house, article, sha256=wrong)
