"""What words explain of each other."""

import pytest

from editor_app.text.parallel.evidence import Token, weigh


def test_a_word_is_explained_by_any_of_its_keys() -> None:
    storm, ferry = Token("风暴", frozenset(("storm",)), 1.0), Token("渡轮", frozenset(("ferry", "boat")), 1.0)
    draft = [(frozenset(("storm", "big")), frozenset[str]()), (frozenset(("boat",)), frozenset(("=mazu",)))]
    evidence = weigh([[storm], [ferry]], draft, 2)
    assert evidence.source[0].tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert evidence.source[1][0, 0] == 1.0
    assert evidence.draft_share(0) == pytest.approx(0.5, abs=0.01)
    assert evidence.source_share(1) == pytest.approx(1, abs=0.02)


def test_what_stands_everywhere_weighs_less() -> None:
    party = Token("党", frozenset(("party",)), 1.0)
    evidence = weigh([[party]] * 4, [(frozenset(("party",)), frozenset[str]())], 1)
    assert evidence.source_weights[0] == pytest.approx(0.51)
    assert weigh([], [], 2).source_weights.size == 0
