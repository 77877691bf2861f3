from dataclasses import replace

import pytest

from editor_app.desk.lists.house import _terms as house_terms
from editor_app.desk.lists.house import (
    add,
    change,
    export_terms,
    held,
    import_terms,
    preview,
    put_back,
    remove,
    undo_import,
)
from editor_app.desk.lists.house_file import write_terms
from editor_app.desk.lists.suggestions import answer, suggest, suggestions
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.house import HouseTerm, TermKind, TermStatus

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)


def test_a_manager_brings_a_list_and_takes_it_away_again(house, tmp_path):
    write_terms(tmp_path / "in.csv", (TERM,))
    import_terms(house, tmp_path / "in.csv", "Mia")
    assert house_terms(house).terms == (TERM,)
    assert export_terms(house, tmp_path / "out.csv") == 1
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "in.csv").read_bytes()


def test_a_file_is_brought_to_what_is_there_and_says_what_it_did(house, tmp_path):
    old = replace(TERM, concept="old", term="Old Quay")
    write_terms(tmp_path / "first.csv", (old, TERM))
    import_terms(house, tmp_path / "first.csv", "Mia")
    noted, fresh = replace(TERM, note="new"), replace(TERM, concept="lock", term="Lock")
    write_terms(tmp_path / "next.csv", (noted, fresh, fresh, replace(TERM, term="Quay of the North")))
    seen = preview(house, tmp_path / "next.csv")
    assert house_terms(house).terms == (old, TERM), "a preview changes nothing"
    found = import_terms(house, tmp_path / "next.csv", "Max")
    assert found == seen
    assert [len(part) for part in (found.new, found.changed, found.same, found.twice, found.wrong)] == [1, 1, 0, 1, 1]
    assert [(one.term, one.by) for one in held(house)] == [(old, "Mia"), (noted, "Max"), (fresh, "Max")]


def test_a_file_can_take_the_place_of_the_list(house, tmp_path):
    add(house, (replace(TERM, concept="old", term="Old Quay"),), "Mia")
    write_terms(tmp_path / "in.csv", (TERM,))
    import_terms(house, tmp_path / "in.csv", "Mia", replace_all=True)
    assert house_terms(house).terms == (TERM,)
    (tmp_path / "in.csv").write_text("term,kind\nx,ship\n", encoding="utf-8")
    import_terms(house, tmp_path / "in.csv", "Mia", replace_all=True)
    assert house_terms(house).terms == (TERM,), "a file in which nothing is right takes nothing away"


def test_terms_are_added_changed_taken_off_and_put_back(house):
    (made,) = add(house, (TERM,), "Mia")
    (other,) = add(house, (replace(TERM, concept="lock", term="Lock"),), "Mia")
    before = change(house, made.id, replace(TERM, note="by the river"), "Max")
    assert before.term == TERM
    assert [(one.term.note, one.by) for one in held(house)] == [("by the river", "Max"), ("", "Mia")]
    put_back(house, (before,), "Max")
    gone = remove(house, (made.id, other.id), "Mia")
    assert held(house) == ()
    put_back(house, gone, "Mia")
    assert [one.term for one in held(house)] == [TERM, other.term]


def test_what_cannot_stand_beside_the_others_is_refused_with_the_reason(house):
    (made,) = add(house, (TERM,), "Mia")
    with pytest.raises(EditorError, match="already"):
        add(house, (TERM,), "Mia")
    with pytest.raises(EditorError, match="is already preferred"):
        add(house, (replace(TERM, term="Quay of the North"),), "Mia")
    with pytest.raises(EditorError, match="missing"):
        change(house, made.id, replace(TERM, term=""), "Mia")
    with pytest.raises(EditorError, match="control character"):
        suggest(house, (replace(TERM, term="a\x00"),), "Ed")
    suggest(house, (replace(TERM, term="Quay of the North"),), "Ed")
    with pytest.raises(EditorError, match="is already preferred"):
        answer(house, suggestions(house)[0].id, True, "Mia")
    assert len(suggestions(house)) == 1
    assert [one.term for one in held(house)] == [TERM]


def test_an_editor_changes_nothing(house):
    (made,) = add(house, (TERM,), "Mia")
    for refused in (lambda: add(house, (TERM,), "Ed"), lambda: remove(house, (made.id,), "Ed")):
        with pytest.raises(NotAllowed):
            refused()
    assert held(house)[0].term == TERM


def test_an_import_is_undone_but_for_what_was_changed_since(house, tmp_path):
    add(house, (TERM,), "Max")
    write_terms(tmp_path / "in.csv", (replace(TERM, note="new"), *(replace(TERM, term=t, concept=t) for t in "ab")))
    found = import_terms(house, tmp_path / "in.csv", "Mia")
    (kept,) = [one for one in held(house) if one.term.term == "b"]
    change(house, kept.id, replace(kept.term, note="changed"), "Max")
    with pytest.raises(NotAllowed):
        undo_import(house, found, "Ed")
    undo_import(house, found, "Mia")
    assert house_terms(house).terms == (TERM, replace(kept.term, note="changed"))
