"""An article is checked against the Chinese text that was given with it."""

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.facts import gather
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.review import review_saved
from editor_app.desk.articles.sources import give_source, separate, source_of, withdraw_source
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import person
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.store import sources
from tests.taking import advance

DRAFT = "The new bridge cost 320 million yuan and is 1,450 meters long.\n\nIt opens to traffic on May 12.\n"
CHINESE = "新桥造价3.8亿元,全长1450米。\n\n大桥将于5月12日通车。\n"


@pytest.fixture
def article(house, tmp_path):
    (tmp_path / "bridge.txt").write_text(DRAFT, encoding="utf-8")
    return take_in(house, tmp_path / "bridge.txt", "Ed").article


@pytest.fixture
def chinese(tmp_path):
    path = tmp_path / "大桥.txt"
    path.write_text(CHINESE, encoding="gb18030")
    return path


def against(house, article):
    """What is found against the source, by rule and words."""
    found = review_saved(house, queries.article(house, article.id)).findings
    return [(one.rule, one.quote) for one in found if one.rule.startswith("source.")]


def test_what_the_draft_says_otherwise_is_found_until_the_source_is_withdrawn(house, article, chinese):
    assert against(house, article) == []
    assert give_source(house, article.id, chinese, "Ed").source
    assert [rule for rule, _ in against(house, article)] == ["source.number"]
    held = source_of(house, article.id)
    assert (held.name, held.by, held.manuscript.body) == ("大桥.txt", "Ed", CHINESE)
    assert withdraw_source(house, article.id, "Ed").source
    assert source_of(house, article.id) is None
    assert against(house, article) == []


def test_another_source_takes_the_place_and_all_are_on_record(house, article, chinese):
    give_source(house, article.id, chinese, "Ed")
    right = chinese.with_name("right.txt")
    right.write_text(CHINESE.replace("3.8", "3.2"), encoding="utf-8")
    assert give_source(house, article.id, right, "Ed").source
    assert against(house, article) == []
    assert not give_source(house, article.id, right, "Ed").source, "the same text again changes nothing"
    with house.database.read() as tx:
        assert [one.name for one in sources.of_article(tx, article.id)] == ["大桥.txt", "right.txt"]
    said = [step.reason for step in queries.history(house, article.id).steps if "Source" in step.reason]
    digest = source_of(house, article.id).digest
    assert said[0].startswith("Source 大桥.txt, text ") and said[1] == f"Source right.txt, text {digest}"


def test_only_chinese_can_be_checked_against(house, article, tmp_path):
    (tmp_path / "english.txt").write_text("The bridge opens.", encoding="utf-8")
    with pytest.raises(EditorError, match="not in Chinese"):
        give_source(house, article.id, tmp_path / "english.txt", "Ed")
    assert source_of(house, article.id) is None


def test_a_report_without_the_source_is_out_of_date(house, article, chinese):
    advance(house, article.id, Action.START, "Ed")
    before = review_saved(house, queries.article(house, article.id))
    give_source(house, article.id, chinese, "Ed")
    after = review_saved(house, queries.article(house, article.id))
    assert before.stamp == after.stamp
    assert before.rules != after.rules
    with house.database.read() as tx:
        facts = gather(house, tx, queries.article(house, article.id), person(house, "Ed"), Action.SUBMIT)
    assert facts.rules == after.rules, "what the gate wants is a report against the source"


def test_a_text_that_is_submitted_keeps_its_source(house, at, chinese):
    submitted = at(Status.SUBMITTED)
    for change in (
        lambda: give_source(house, submitted, chinese, "Ed"),
        lambda: withdraw_source(house, submitted, "Ed"),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_a_source_travels_in_a_bundle_and_is_whose_it_was(house, article, chinese, tmp_path, clock):
    give_source(house, article.id, chinese, "Ed")
    path = hand_over(house, article.id, tmp_path / "out", "Ed")
    other = open_desk(data=tmp_path / "other", clock=clock)
    try:
        assert take_over(other, path, "Olga").changes.source
        held = source_of(other, article.id)
        assert (held.by, held.manuscript) == ("Ed (handed over)", source_of(house, article.id).manuscript)
        assert not take_over(other, path, "Olga").changes.source
    finally:
        other.database.close()


BOTH = "\n\n".join(
    (
        "新桥造价3.8亿元,全长1450米,由市建设局承建。",
        "The new bridge cost 320 million yuan and is 1,450 meters long, and the city built it.",
        "大桥将于5月12日通车,届时将举行通车仪式,市民可以步行参观。",
        "It opens to traffic on May 12 with a ceremony, and people may walk across it.",
    )
)


def test_a_file_that_holds_both_texts_is_separated(house, tmp_path):
    (tmp_path / "both.txt").write_text(BOTH, encoding="utf-8")
    taken = take_in(house, tmp_path / "both.txt", "Ed")
    assert taken.bilingual
    changes = separate(house, taken.article.id, "Ed")
    assert (changes.text, changes.source) == (True, True)
    one = queries.article(house, taken.article.id)
    head = queries.revision(house, one.id, one.head)
    assert (head.number, head.author, "亿" in head.manuscript.body) == (2, "Ed", False)
    held = source_of(house, one.id)
    assert held.manuscript.body.startswith("新桥造价3.8亿元") and "bridge" not in held.manuscript.body
    assert [rule for rule, _ in against(house, one)] == ["source.number"]
    with pytest.raises(EditorError, match="does not hold a Chinese text"):
        separate(house, one.id, "Ed")


def test_a_text_that_may_not_be_changed_is_not_separated(house, tmp_path):
    (tmp_path / "both.txt").write_text(BOTH, encoding="utf-8")
    taken = take_in(house, tmp_path / "both.txt", "Ed")
    advance(house, taken.article.id, Action.SET_ASIDE, "Ed", reason="Not now")
    with pytest.raises(NotAllowed):
        separate(house, taken.article.id, "Ed")
    assert queries.article(house, taken.article.id).head == 1
    assert source_of(house, taken.article.id) is None


def test_the_source_that_a_draft_names_comes_with_it(house, tmp_path):
    (tmp_path / "zh.txt").write_text(CHINESE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(f"---\nsource-text: zh.txt\n---\n{DRAFT}", encoding="utf-8")
    taken = take_in(house, tmp_path / "draft.md", "Ed")
    assert source_of(house, taken.article.id).name == "zh.txt"
    assert not taken.bilingual


@pytest.mark.parametrize("name", ["gone.txt", "../zh.txt", "/etc/passwd"])
def test_a_source_that_is_not_beside_the_draft_is_a_note(house, tmp_path, name):
    (tmp_path / "x").mkdir()
    (tmp_path / "zh.txt").write_text(CHINESE, encoding="utf-8")
    (tmp_path / "x" / "draft.md").write_text(f"---\nsource-text: {name}\n---\n{DRAFT}", encoding="utf-8")
    taken = take_in(house, tmp_path / "x" / "draft.md", "Ed")
    assert source_of(house, taken.article.id) is None
    assert [one.kind.value for one in taken.notes][-1] == "source"
