"""Pairs with what stands beside them."""

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.beside import besides
from editor_app.text.prepared import Text


def test_a_pair_knows_its_words_and_those_around() -> None:
    source = prepare(Manuscript("", "港口周一关闭。四艘渡轮停在码头。市长李明在南京。"))
    draft = Text(Manuscript("", "The harbour was closed. Four ferries stayed. Mayor Li Ming is in Nanjing."))
    first, second, third = besides(draft, source)
    assert (first.told, first.said) == ("港口周一关闭。", "The harbour was closed.")
    assert first.told_near == "港口周一关闭。四艘渡轮停在码头。" and second.said_near == draft.body
    assert third.backed("ferries") and third.backed("Nanjing") and not third.backed("Chongqing")
    assert besides(draft, source)[0].parallel is first.parallel
