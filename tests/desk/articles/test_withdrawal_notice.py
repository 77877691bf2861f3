from editor_app.desk.articles.approve import advance
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action, Status


def test_a_withdrawal_is_told_beside_the_export(house, at, tmp_path):
    article = at(Status.APPROVED)
    release(house, [article], tmp_path, ("txt",), "Mia")
    advance(house, article, Action.WITHDRAW, "Mia", reason="Wrong date.", confirmed=True, folder=tmp_path)
    (notice,) = tmp_path.glob("WITHDRAWN*.txt")
    told = notice.read_text(encoding="utf-8")
    assert "Reason: Wrong date." in told
    assert article in told
