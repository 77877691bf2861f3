from editor_app.desk.base import moves
from editor_app.domain.article import Action
from editor_app.workflow.moves import MOVES


def test_the_rooms_above_read_the_workflows_own_table():
    assert moves.MOVES is MOVES
    assert moves.MOVES[Action.HAND_OVER].needs == (moves.Need.RECEIVER,)
