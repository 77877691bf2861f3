"""CONTRIBUTING, "To add a workflow action", followed to the letter: giving an article back for others to start.

Not followed here: translating its words, which is a recipe of its own ("To say something new").
"""

import shutil

import pytest

from tests.recipes.conftest import ROOT, Copy

ENUM = '    GIVE_BACK = "give-back"'
ROW = """    Move(
        action=Action.GIVE_BACK,
        start=(Status.IN_REVIEW,),
        to=Status.NEW,
        privilege=Privilege.EDIT,
        guards=(guards.in_own_hand, guards.reason_given),
        effects=(effects.LET_GO, effects.BELONG_TO_NOBODY),
        label=say("Give back"),
        done=say("Given back"),
        help=say("Give an article back, so that anybody can start it."),
        only=say("Only an article in review can be given back."),
        needs=(Need.REASON,),
        queue=5,
    ),"""
EFFECT = '''BELONG_TO_NOBODY = effect(assignee="''")
"""It is nobody's task any longer."""
'''
WELL = '    Action.GIVE_BACK: ("ed", {}, {"reason": "No time."}),'
OFFERED = """
from editor_app.domain.article import Action, Status


def test_the_window_offers_the_step_and_takes_it(start, qtbot, tmp_path):
    path = tmp_path / "locks.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    workspace = start().workspace
    workspace.importing.take_in([path])
    actions = lambda: [one.action for one in workspace.steps.known]
    qtbot.waitUntil(lambda: Action.GIVE_BACK in actions(), timeout=60_000)
    menu = workspace.state.popup.model
    assert "Give back" in [menu.index(row).data() for row in range(menu.rowCount())]
    assert "Give back…" in [entry.text() for entry in workspace.queue.menu().actions()]
    workspace.state.choose(Action.GIVE_BACK)
    question = workspace.state.popup.question
    assert question.title.text() == "Give back"
    question.reason.setText("No time.")
    question.go.click()
    qtbot.waitUntil(lambda: workspace.work.article.status is Status.NEW, timeout=60_000)
    assert workspace.work.article.assignee == ""
"""


@pytest.fixture
def copy(package_copy: Copy) -> Copy:
    """The copy after the recipe, with the tests that the recipe says see the new action."""
    package_copy.add_after("editor_app/domain/article.py", "    PURGE = ", ENUM)
    package_copy.add_after("editor_app/workflow/moves.py", "_ROWS = (", ROW)
    effects = package_copy.root / "editor_app/workflow/effects.py"
    effects.write_text(effects.read_text(encoding="utf-8") + EFFECT, encoding="utf-8")
    for name in ("pyproject.toml", "tests/conftest.py", "tests/taking.py", "tests/gui/conftest.py", "tests/workflow"):
        there = package_copy.root / name
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / name, there) if (ROOT / name).is_dir() else shutil.copy(ROOT / name, there)
    package_copy.add_after("tests/workflow/conftest.py", "    Action.PURGE: ", WELL)
    package_copy.add_after(
        "tests/workflow/test_moves.py", '        ("IN_REVIEW", "submit"', '        ("IN_REVIEW", "give-back", "NEW"),'
    )
    package_copy.edit("tests/workflow/test_moves.py", '"set-aside", "restore"]', '"set-aside", "restore", "give-back"]')
    return package_copy


def test_the_new_action_is_a_verb_on_the_command_line(copy, tmp_path):
    path = tmp_path / "locks.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    article = copy.run("--user", "Ada", "import", path).stdout.split("\t")[0]
    refused = copy.run("--user", "Ada", "give-back", article).stderr
    assert refused == "editor-app: This article is new. Only an article in review can be given back.\n"
    assert copy.run("--user", "Ada", "start", article).returncode == 0
    given = copy.run("--user", "Ada", "give-back", article, "--reason", "No time.")
    assert given.stdout == f"{article}\tnew\tThe lock is open.\n"
    assert "Give an article back" in copy.run("--help").stdout


def test_the_new_action_is_offered_in_the_window(copy):
    copy.write("tests/gui/test_offered.py", OFFERED)
    told = copy.tests("tests/gui/test_offered.py")
    assert told.returncode == 0, told.stdout


def test_every_pair_of_status_and_action_is_walked(copy):
    told = copy.tests("tests/workflow/test_gate.py", "tests/workflow/test_moves.py", "-rp")
    assert told.returncode == 0, told.stdout
    walked = [line for line in told.stdout.splitlines() if "every_pair" in line and "Action.GIVE_BACK" in line]
    assert len(walked) == 7
