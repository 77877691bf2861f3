from datetime import UTC, datetime

from editor_app.desk.articles.withdrawal_notice import write_notice
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action, Article, Status, Step
from tests.taking import advance


def test_a_withdrawal_is_told_beside_the_export(house, at, tmp_path):
    article = at(Status.APPROVED)
    release(house, [article], tmp_path, ("txt",), "Mia")
    advance(house, article, Action.WITHDRAW, "Mia", reason="Wrong date.", confirmed=True, folder=tmp_path)
    (notice,) = tmp_path.glob("WITHDRAWN*.txt")
    told = notice.read_text(encoding="utf-8")
    assert "Reason: Wrong date." in told
    assert article in told


def test_a_second_notice_does_not_take_the_place_of_the_first(tmp_path):
    at = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
    article = Article("a", "Locks: open/shut", "en", Status.WITHDRAWN, 3, 1, "Ed", at, at, edition=2)
    step = Step("a", 3, Action.WITHDRAW, "Mia", "manager", at, Status.APPROVED, Status.WITHDRAWN, "A wrong name.", "d1")
    paths = [write_notice(tmp_path, article, step) for _ in range(2)]
    assert len(set(paths)) == 2
    said = paths[0].read_text(encoding="utf-8")
    assert said == paths[1].read_text(encoding="utf-8")
    assert "withdrawn as of 2025-08-22 09:00 UTC" in said
    assert "Reason: A wrong name.\n" in said and "edition 2\n" in said and "SHA-256 of the text: d1\n" in said
