from editor_app.domain.article import Action
from editor_app.domain.record import LEDGER_ACTS, Act


def test_an_act_and_a_move_of_an_article_are_never_mistaken_for_each_other():
    assert not {act.value for act in Act} & {action.value for action in Action}
    assert max(len(act.value) for act in Act) <= 40, "the column is no wider"


def test_whatever_is_done_to_a_name_is_done_to_the_ledger():
    assert {act for act in Act if "name" in act.value} == LEDGER_ACTS
