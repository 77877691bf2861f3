from dataclasses import replace

import pytest

from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.exports.tracked_copy import write_tracked_copy
from editor_app.domain.article import Status
from editor_app.domain.errors import EditorError
from editor_app.domain.tracked import Tracked
from editor_app.formats.reading import load, read_source


@pytest.fixture
def twice(house, at):
    """An article of two revisions."""
    article = at(Status.IN_REVIEW, "The lock is open.")
    draft = open_draft(house, article).draft
    save(house, draft.with_manuscript(replace(draft.manuscript, body="The lock is shut.\n")), "Ed")
    return article


def test_the_way_from_one_revision_to_another(house, twice, tmp_path):
    path = write_tracked_copy(house, twice, tmp_path / "out", 1)
    assert path == tmp_path / "out" / "Locks - changes 1-2.docx"
    for tracked, words in ((Tracked.ACCEPTED, "The lock is shut."), (Tracked.ORIGINAL, "The lock is open.")):
        assert read_source(load(path, tracked=tracked)).manuscript.body.strip() == words
    assert write_tracked_copy(house, twice, tmp_path / "out", 1, 2).name == "Locks - changes 1-2 (2).docx"


@pytest.mark.parametrize(("since", "upto"), [(2, 0), (2, 1), (1, 1), (1, 9)])
def test_revisions_that_are_no_way(house, twice, tmp_path, since, upto):
    with pytest.raises(EditorError):
        write_tracked_copy(house, twice, tmp_path, since, upto)
