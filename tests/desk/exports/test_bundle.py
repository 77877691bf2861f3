import hashlib
import json
from dataclasses import replace

import pytest
from docx import Document
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.comments import comments, settle_comment, write_comment
from editor_app.desk.articles.decide import decide, take_back
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.backups import verify
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import everyone, set_policy, set_roles
from editor_app.desk.exports.bundle import ELSEWHERE, hand_over, is_bundle, take_over
from editor_app.desk.exports.clash import Apart, Clash
from editor_app.desk.reports.findings_report import _findings_of
from editor_app.desk.trust.keys import all_keys, confirm_key, make_key
from editor_app.desk.trust.signing import Standing, standing
from editor_app.domain.article import Action, Status
from editor_app.domain.bundle import Origin
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import Conflict, NotAllowed, Unreadable
from editor_app.domain.message import NOTHING, say
from editor_app.domain.person import Role
from editor_app.formats.exchange.bundle import read_bundle, write_bundle
from editor_app.store import decisions
from editor_app.store.audit import hash_of, proven
from editor_app.text.anchors import Anchor
from tests.taking import advance

BODY = "Then the the lock opened."


@pytest.fixture
def other(tmp_path, clock, house):
    """A machine that shares no database with the house: Olga is an editor there, Max a manager."""
    made = open_desk(data=tmp_path / "other", clock=clock)
    set_roles(made, "Ada", tuple(Role), "Ada")
    set_roles(made, "Olga", (Role.EDITOR,), "Ada")
    set_roles(made, "Max", (Role.EDITOR, Role.MANAGER), "Ada")
    yield made
    made.database.close()


def write(desk, article, body, by):
    draft = open_draft(desk, article).draft
    return save(desk, draft.with_manuscript(replace(draft.manuscript, body=body)), by).draft.base


def bodies(desk, article):
    return [one.manuscript.body.strip() for one in queries.history(desk, article).revisions]


@pytest.fixture
def begun(house, taken):
    """An article of Ed's in review, with a decision and two revisions."""
    article = taken(BODY)
    advance(house, article, Action.START, "Ed")
    found = [one for one in _findings_of(house, article).report.findings if one.rule == "repetition.word"]
    decide(house, article, found, Scope.PLACE, Reason.VERBATIM_QUOTATION, "", "Ed")
    write(house, article, f"{BODY} Then it shut.", "Ed")
    return article


def test_an_article_comes_over_with_all_that_is_known_of_it(house, other, begun, tmp_path):
    path = hand_over(house, begun, tmp_path / "out", "Ed")
    assert path.name == "Locks.bundle.zip" and is_bundle(path)
    done = take_over(other, path, "Olga")
    assert (done.revisions, done.decisions, done.article.status) == (2, 1, Status.NEW)
    assert bodies(other, begun) == bodies(house, begun)
    assert queries.original(other, begun) == queries.original(house, begun)
    (step,) = queries.history(other, begun).steps
    assert step.action is Action.IMPORT and step.by == "Olga"
    assert hashlib.sha256(path.read_bytes()).hexdigest() in step.reason
    assert verify(other) == ()
    checked = _findings_of(other, begun)
    assert [one.by for one in checked.decisions if one] == [f"Ed{ELSEWHERE}"]


def test_the_history_there_is_kept_shown_and_handed_on(house, other, begun, tmp_path):
    path = hand_over(house, begun, tmp_path, "Ed")
    take_over(other, path, "Olga")
    there = queries.history(house, begun).steps
    history = queries.history(other, begun)
    (came,) = history.elsewhere
    assert (came.by, came.steps, came.fault) == ("Ed", there, NOTHING)
    assert "with 2 steps, chain whole" in history.steps[0].reason
    assert queries.rows_from_elsewhere(other, begun) == read_bundle(path.read_bytes()).chain
    take_over(other, path, "Olga")
    assert len(queries.history(other, begun).elsewhere) == 1
    advance(other, begun, Action.START, "Olga")
    write(other, begun, "The lock opened.", "Olga")
    third = open_desk(data=tmp_path / "third", clock=other.clock)
    set_roles(third, "Uma", tuple(Role), "Uma")
    take_over(third, hand_over(other, begun, tmp_path, "Olga"), "Uma")
    assert [one.by for one in queries.history(third, begun).elsewhere] == ["Ed", "Olga"]
    third.database.close()
    take_over(house, hand_over(other, begun, tmp_path, "Olga"), "Ed")
    assert [one.by for one in queries.history(house, begun).elsewhere] == ["Olga"]  # its own rows are its own


def test_a_history_that_was_changed_by_hand_is_not_trusted(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    with pytest.raises(DBAPIError, match="only ever added"), other.database.begin() as tx:
        tx.exec_driver_sql("UPDATE came_from SET chain = replace(chain, 'Ed', 'Bo')")
    with other.database.begin() as tx:
        tx.exec_driver_sql("DROP TRIGGER came_from_no_update")
        tx.exec_driver_sql("UPDATE came_from SET chain = replace(chain, 'Ed', 'Bo')")
    (came,) = queries.history(other, begun).elsewhere
    assert came.steps == () and "was changed" in str(came.fault)


def test_one_byte_is_enough_to_refuse_it(house, other, begun, tmp_path):
    path = hand_over(house, begun, tmp_path, "Ed")
    data = path.read_bytes()
    for at in [*range(0, len(data), 97), *range(len(data) - 70, len(data))]:
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(Unreadable) as refused:
            take_over(other, path, "Olga")
        assert refused.value.message and refused.value.hint
    assert queries.queue(other) == ()
    path.write_bytes(data)
    assert take_over(other, path, "Olga").revisions == 2


def test_what_was_said_of_comments_comes_along(house, other, clock, tmp_path):
    document = Document()
    paragraph = document.add_paragraph("Its wheel was ")
    for words in ("made in 1874", " and hung in 1875"):
        document.add_comment(paragraph.add_run(words), text=f"{words}?", author="Ann", initials="A")
    document.save(str(tmp_path / "mill.docx"))
    mill = take_in(house, tmp_path / "mill.docx", "Ed").article.id
    settle_comment(house, mill, comments(house, mill)[0].key, True, "Ed")
    take_over(other, hand_over(house, mill, tmp_path, "Ed"), "Olga")
    there = comments(other, mill)
    assert [one.resolved.by if one.resolved else "" for one in there] == [f"Ed{ELSEWHERE}", ""]
    clock.move(minutes=1)
    settle_comment(other, mill, there[1].key, True, "Olga")
    path = hand_over(other, mill, tmp_path, "Olga")
    advance(house, mill, Action.START, "Ed")
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        take_over(house, path, "Eva")
    done = take_over(house, path, "Ed")
    assert (done.changes.decisions, done.changes.status, done.notes) == (True, True, ())
    assert queries.history(house, mill).steps[-1].action is Action.IMPORT
    assert take_over(house, path, "Ed").notes == (say("All of it is here already."),)
    back = comments(house, mill)
    assert [one.resolved.by if one.resolved else "" for one in back] == ["Ed", f"Olga{ELSEWHERE}"]
    wrong = (replace(read_bundle(hand_over(house, mill, tmp_path, "Ed").read_bytes()).comments[0], comment="x"),)
    again = forged(hand_over(house, mill, tmp_path, "Ed"), lambda one: replace(one, comments=wrong))
    with pytest.raises(Unreadable, match="a comment whose number is not valid"):
        take_over(other, again, "Olga")


def test_nobody_brings_an_approval_or_a_privilege_along(house, other, at, tmp_path):
    article = at(Status.APPROVED)
    done = take_over(other, hand_over(house, article, tmp_path, "Mia"), "Olga")
    assert done.article.status is Status.NEW
    assert (done.article.approved, done.article.approver, done.article.holder) == (None, "", "")
    assert list(map(str, done.notes)) == ["It was approved by Mia where it comes from. Here it must be approved again."]
    assert "approved there by Mia on 2025-08-22" in queries.history(other, article).steps[0].reason
    assert "Mia" not in {one.name for one in everyone(other)}
    advance(other, article, Action.START, "Olga")
    advance(other, article, Action.SUBMIT, "Olga", "Fine.")
    approve = next(one for one in choices(other, article, "Olga") if one.action is Action.APPROVE)
    assert approve.reasons


def test_the_text_goes_there_and_back(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    advance(other, begun, Action.START, "Olga")
    write(other, begun, "The lock opened.", "Olga")
    back = take_over(house, hand_over(other, begun, tmp_path, "Olga"), "Ed")
    assert (back.revisions, back.decisions, back.article.head) == (1, 0, 3)
    assert bodies(house, begun)[-1] == "The lock opened."
    assert back.article.status is Status.IN_REVIEW and back.article.holder == "Ed"
    step = queries.history(house, begun).steps[-1]
    assert (step.action, step.revision, step.before, step.after) == (
        *(Action.IMPORT, 3),
        *(Status.IN_REVIEW, Status.IN_REVIEW),
    )
    assert verify(house) == ()
    again = hand_over(other, begun, tmp_path, "Olga")
    done = take_over(house, again, "Ed")
    assert (done.revisions, done.decisions, done.notes) == (0, 0, (say("All of it is here already."),))
    assert queries.history(house, begun).steps[-1] == step


def test_texts_keep_their_numbers_on_the_way(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    advance(other, begun, Action.START, "Olga")
    for body in ("The lock opened.", f"{BODY} Then it shut.", "The lock is open."):
        write(other, begun, body, "Olga")
    back = take_over(house, hand_over(other, begun, tmp_path, "Olga"), "Ed")
    assert (back.revisions, back.article.head) == (2, 5), "the one between says what is here already"
    assert [one.number for one in queries.history(house, begun).revisions] == [1, 2, 3, 5]
    write(other, begun, "The lock is shut.", "Olga")
    again = take_over(house, hand_over(other, begun, tmp_path, "Olga"), "Ed")
    assert (again.revisions, again.article.head) == (1, 6)


def test_what_was_changed_here_and_there_is_said_and_kept(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    advance(other, begun, Action.START, "Olga")
    write(other, begun, "Changed there.", "Olga")
    write(house, begun, "Changed here.", "Ed")
    path, before = hand_over(other, begun, tmp_path, "Olga"), queries.history(house, begun)
    with pytest.raises(Apart, match="changed here and where the bundle comes from") as apart:
        take_over(house, path, "Ed")
    assert (apart.value.mine.body, apart.value.theirs.body) == ("Changed here.", "Changed there.")
    assert apart.value.author == "Olga"
    assert queries.history(house, begun) == before
    done = take_over(house, path, "Ed", Clash.ASIDE)
    assert done.article.head == 3
    assert queries.revision(house, begun, 3).manuscript.body == "Changed here."
    last = queries.history(house, begun).revisions[-1]
    assert (last.manuscript.body, last.note) == ("Changed there.", f"Put aside: text of Olga{ELSEWHERE}")
    assert take_over(house, path, "Ed").revisions == 0


def test_the_text_of_a_bundle_can_be_made_the_newest(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    advance(other, begun, Action.START, "Olga")
    write(other, begun, "Changed there.", "Olga")
    write(house, begun, "Changed here.", "Ed")
    done = take_over(house, hand_over(other, begun, tmp_path, "Olga"), "Ed", Clash.THEIRS)
    texts = {one.number: one.manuscript.body for one in queries.history(house, begun).revisions}
    assert texts[done.article.head] == "Changed there."
    assert "Changed here." in texts.values(), "nothing is overwritten"


def test_what_was_deleted_for_good_does_not_come_back_under_its_number(house, taken, tmp_path):
    article = taken()
    path = hand_over(house, article, tmp_path, "Ed")
    set_policy(house, "retention_days", "0", "Ada")
    advance(house, article, Action.SET_ASIDE, "Ed", reason="Twice.")
    advance(house, article, Action.PURGE, "Ada")
    with pytest.raises(Conflict, match="deleted for good"):
        take_over(house, path, "Max")


def test_an_older_bundle_changes_nothing(house, begun, tmp_path):
    path = hand_over(house, begun, tmp_path, "Ed")
    write(house, begun, "Newer.", "Ed")
    assert take_over(house, path, "Ed").revisions == 0
    assert queries.article(house, begun).head == 3


def test_who_may_not_change_it_may_not_take_over(house, other, begun, tmp_path):
    take_over(other, hand_over(house, begun, tmp_path, "Ed"), "Olga")
    advance(other, begun, Action.START, "Olga")
    write(other, begun, "The lock opened.", "Olga")
    path = hand_over(other, begun, tmp_path, "Olga")
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        take_over(house, path, "Eva")
    advance(house, begun, Action.SUBMIT, "Ed", "Fine.")
    with pytest.raises(NotAllowed):
        take_over(house, path, "Ed")
    assert len(queries.history(house, begun).revisions) == 2


def forged(path, change):
    bundle = read_bundle(path.read_bytes())
    path.write_bytes(write_bundle(change(bundle)))
    return path


def row_changed(bundle, hashed=False, **changes):
    last = {**json.loads(bundle.chain[-1]), **changes}
    if hashed:
        last["hash"] = hash_of(last)
    return replace(bundle, chain=(*bundle.chain[:-1], json.dumps(last)))


FORGERIES = {
    "was changed": lambda one: row_changed(one, action="approve", made_by="Mia"),
    "an audit row is missing": lambda one: replace(one, chain=one.chain[1:]),
    "there is no audit row": lambda one: replace(one, chain=()),
    "an audit row is incomplete": lambda one: replace(one, chain=('{"serial": 1}',)),
    "row is incomplete": lambda one: row_changed(one, hashed=True, reason=["no words"]),
    "rows are not readable": lambda one: row_changed(one, hashed=True, made_at="2025-08-22T09:00:00"),
    "a bundle whose number is not valid": lambda one: replace(
        one, origins=(Origin("z" * 99, "Ed", one.at, one.chain),)
    ),
    "are not readable": lambda one: replace(one, chain=("no json",)),
    "a number that is not valid": lambda one: replace(
        one, decisions=tuple(replace(d, id="x" * 99) for d in one.decisions)
    ),
}


@pytest.mark.parametrize("said", FORGERIES)
def test_a_forged_history_is_refused_whole(house, other, begun, tmp_path, said):
    path = forged(hand_over(house, begun, tmp_path, "Ed"), FORGERIES[said])
    with pytest.raises(Unreadable, match=f"contradicts itself: .*{said}"):
        take_over(other, path, "Olga")
    assert queries.queue(other) == ()


def test_a_report_in_a_bundle_opens_no_gate(house, other, begun, tmp_path):
    def clean(bundle):
        return replace(bundle, decisions=(), report=replace(bundle.report, findings=(), failures=()))

    take_over(other, forged(hand_over(house, begun, tmp_path, "Ed"), clean), "Olga")
    advance(other, begun, Action.START, "Olga")
    with pytest.raises(NotAllowed, match="error"):
        advance(other, begun, Action.SUBMIT, "Olga", "Fine.")


def test_no_decision_comes_from_the_future_where_nobody_could_take_it_back(house, other, begun, tmp_path, clock):
    def later(bundle):
        return replace(bundle, decisions=tuple(replace(one, at=clock().replace(year=9000)) for one in bundle.decisions))

    take_over(other, forged(hand_over(house, begun, tmp_path, "Ed"), later), "Olga")
    with other.database.read() as tx:
        kept = decisions.of_article(tx, begun)
    assert kept and all(one.at <= clock() for one in kept)
    clock.move(minutes=1)
    found = [one for one in _findings_of(other, begun).report.findings if one.rule == "repetition.word"]
    advance(other, begun, Action.START, "Olga")
    take_back(other, begun, found[0], "Olga")
    assert not [one for one in _findings_of(other, begun).decisions if one]


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04"])
def test_what_is_no_bundle_is_said_in_one_sentence(other, tmp_path, data):
    path = tmp_path / "x.bundle.zip"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match="This is not a review bundle"):
        take_over(other, path, "Olga")
    with pytest.raises(Unreadable, match="cannot be read"):
        take_over(other, tmp_path / "none.bundle.zip", "Olga")


def test_the_same_article_at_the_same_time_makes_the_same_file(house, begun, tmp_path):
    first, second = (hand_over(house, begun, tmp_path, "Ed") for _ in range(2))
    assert first != second and first.read_bytes() == second.read_bytes()


def test_a_trail_that_was_rewritten_between_two_bundles_shows(house, other, begun, tmp_path):
    path = hand_over(house, begun, tmp_path, "Ed")
    assert take_over(other, path, "Olga").notes == ()
    with house.database.begin() as tx:
        for name in ("audit_no_update", "audit_no_delete"):
            tx.exec_driver_sql(f"DROP TRIGGER {name}")
        steps = list(tx.exec_driver_sql("SELECT serial, hash FROM audit ORDER BY serial"))
        row = dict(tx.exec_driver_sql("SELECT * FROM audit WHERE serial = ?", (steps[-1][0],)).mappings().one())
        row["reason"] = "Never mind."
        changed = (row["reason"], hash_of(row), row["serial"])
        tx.exec_driver_sql("UPDATE audit SET reason = ?, hash = ? WHERE serial = ?", changed)
        tx.exec_driver_sql("UPDATE audit_end SET hash = ?", (hash_of(row),))
    assert verify(house) == (), "whoever holds the file can rewrite the trail"
    again = hand_over(house, begun, tmp_path, "Ed")
    assert "the trail was rewritten" in str(take_over(other, again, "Olga").notes[0])


def test_a_signature_travels_with_its_step(house, other, at, tmp_path, keyring_here):
    confirm_key(house, make_key(house, "Mia").fingerprint, "Ada")
    article = at(Status.APPROVED)
    bundle = read_bundle(hand_over(house, article, tmp_path, "Ed").read_bytes())
    (signed,) = [step for step in proven(bundle.chain, article) if step.signature]
    assert standing(signed, all_keys(house), 99) is Standing.GOOD
    assert take_over(other, hand_over(house, article, tmp_path, "Ed"), "Olga").revisions == 1


def test_comments_that_were_written_here_come_along_once(house, other, at, tmp_path):
    article = at(Status.IN_REVIEW, "The barge left on Friday, March 15.")
    about = Anchor("Friday", "left on ", ", March")
    first = write_comment(house, article, about, "Which day?", "Mia")
    write_comment(house, article, about, "Saturday.", "Ed", first.key)
    path = hand_over(house, article, tmp_path, "Ed")
    take_over(other, path, "Olga")
    (one,) = comments(other, article)
    assert (one.author, one.text, one.about, one.resolved) == (f"Mia{ELSEWHERE}", "Which day?", about, None)
    assert [(reply.by, reply.words) for reply in one.replies] == [(f"Ed{ELSEWHERE}", "Saturday.")]
    take_over(other, path, "Olga")
    assert len(comments(other, article)) == 1


def test_one_of_two_approvals_is_named_and_counts_for_nothing_here(house, other, at, tmp_path):
    set_policy(house, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    half = take_over(other, hand_over(house, article, tmp_path, "Mia"), "Olga")
    assert (half.article.status, half.article.first_approver) == (Status.NEW, "")
    assert "approved by Mia" in str(half.notes[0])
    (step,) = queries.history(other, article).steps
    assert "approved there" not in step.reason


def test_both_of_two_approvals_are_named(house, other, at, tmp_path):
    set_policy(house, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    advance(house, article, Action.APPROVE, "Max")
    done = take_over(other, hand_over(house, article, tmp_path, "Mia"), "Olga")
    assert "approved by Mia and Max" in str(done.notes[0])
