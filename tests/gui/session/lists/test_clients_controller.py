"""Client profiles in the real window: made, changed, exchanged, deleted, each with undo; findings follow."""

import pytest

from editor_app.desk.lists import clients
from editor_app.domain.client import Client
from editor_app.gui.session.lists.clients_controller import ClientsController


@pytest.fixture
def keeper(start, qtbot, tmp_path):
    workspace = start().workspace
    checks = []
    made = ClientsController(workspace.window, workspace.work, lambda: checks.append(1))
    made.checks = checks
    made.open()
    qtbot.waitUntil(lambda: made.dialog is not None, timeout=30_000)
    yield made
    if made.dialog:
        made.dialog.close()


def shown(keeper):
    return [one.name for one in keeper.dialog.model.rows]


def undo(keeper):
    keeper.dialog.notices.shown[0].then()


def test_a_profile_is_made_changed_and_deleted_and_each_is_taken_back(keeper, qtbot):
    keeper.dialog.new.click()
    keeper.form.name.setText("Zoo")
    keeper.form.go.click()
    qtbot.waitUntil(lambda: shown(keeper) == ["Zoo"])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == [])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == ["Zoo"])
    keeper.dialog.change.click()
    keeper.form.name.setText("Aquarium")
    keeper.form.go.click()
    qtbot.waitUntil(lambda: shown(keeper) == ["Aquarium"])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == ["Zoo"])
    keeper.dialog.delete.click()
    qtbot.waitUntil(lambda: shown(keeper) == [])
    assert len(keeper.checks) == 6


def test_a_profile_is_exported_and_imported(keeper, qtbot, tmp_path):
    desk = keeper._work.desk
    clients.keep_client(desk, Client("Zoo", english="en_GB"), "Ed")
    keeper.write(Client("Zoo"), tmp_path / "zoo.json")
    qtbot.waitUntil(lambda: (tmp_path / "zoo.json").exists())
    clients.drop_client(desk, "Zoo", "Ed")
    keeper.bring(tmp_path / "zoo.json")
    qtbot.waitUntil(lambda: shown(keeper) == ["Zoo"])
    assert clients.all_clients(desk) == (Client("Zoo", english="en_GB"),)
    (tmp_path / "broken.json").write_text("{}")
    keeper.bring(tmp_path / "broken.json")
    qtbot.waitUntil(lambda: "names no client" in keeper.dialog.notices.shown[0].text)


def test_terms_are_read_into_the_form(keeper, qtbot, tmp_path):
    (tmp_path / "terms.csv").write_text("concept,term\nlock,lock gate\nx,\n")
    keeper.dialog.new.click()
    keeper.read_terms(tmp_path / "terms.csv")
    qtbot.waitUntil(lambda: len(keeper.form.client().terms.terms) == 1)
    assert "1 wrong line" in keeper.form.terms.text()


def test_a_form_stays_with_what_was_filled_in_until_it_is_kept(keeper, qtbot):
    keeper._work.by, by = "Nobody", keeper._work.by
    keeper.dialog.new.click()
    form = keeper.form
    form.name.setText("Zoo")
    form.go.click()
    qtbot.waitUntil(form.go.isEnabled, timeout=30_000)
    assert form.isVisible() and form.name.text() == "Zoo" and "Nobody" in form.refusal.text()
    keeper._work.by = by
    form.go.click()
    qtbot.waitUntil(lambda: shown(keeper) == ["Zoo"])
    assert keeper.form is None
