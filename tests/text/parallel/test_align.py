"""Sentences of a draft paired with those of its source."""

import time

from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.align import Parallel, align
from editor_app.text.prepared import Text

CHINESE = (
    "因为风暴，港口周一关闭。", "四艘渡轮停在码头。", "市长呼吁居民留在家中。", "博物馆开设了新的陶瓷展厅。",
    "农民把牛转移到高处。", "学校将在星期三重新开学。",
)  # fmt: skip
ENGLISH = (
    "The harbour was closed on Monday because of a storm.", "Four ferries stayed at the quay.",
    "The mayor asked residents to stay at home.", "The museum opened a new hall for ceramics.",
    "Farmers moved their cattle to higher ground.", "Schools will open again on Wednesday.",
)  # fmt: skip


def parallel(draft: str, source: str) -> Parallel:
    return align(Text(Manuscript("", draft)), prepare(Manuscript("", source)))


def paired(found: Parallel) -> list[tuple[list[int], list[int]]]:
    return [(list(pair.source), list(pair.draft)) for pair in found.pairs]


def test_each_sentence_has_its_own() -> None:
    found = parallel(" ".join(ENGLISH), "".join(CHINESE))
    assert paired(found) == [([n], [n]) for n in range(6)]
    assert (found.left_out, found.added) == ((), ())
    assert found.in_source(range(1, 3)).of(found.source.body) == CHINESE[1] + CHINESE[2]
    assert found.in_draft(range(1, 2)).of(found.draft.body) == ENGLISH[1]


def test_what_is_dropped_and_added_is_told() -> None:
    draft = [*ENGLISH[:2], "Analysts expect the share price of the company to recover by autumn.", *ENGLISH[3:]]
    found = parallel(" ".join(draft), "".join(CHINESE))
    assert [list(one.source) for one in found.left_out] == [[2]] or paired(found)[2] == ([2], [2])
    dropped = parallel(" ".join((*ENGLISH[:2], *ENGLISH[3:])), "".join(CHINESE))
    assert [(list(one.source), one.after) for one in dropped.left_out] == [([2], 1)]
    added = parallel(" ".join((*ENGLISH[:2], draft[2], *ENGLISH[2:])), "".join(CHINESE))
    assert [list(one) for one in added.added] == [[2]]


def test_merged_and_split_sentences_are_pairs() -> None:
    merged = ENGLISH[0].rstrip(".") + ", and " + ENGLISH[1][0].lower() + ENGLISH[1][1:]
    assert ([0, 1], [0]) in paired(parallel(" ".join((merged, *ENGLISH[2:])), "".join(CHINESE)))
    joined = CHINESE[0].rstrip("。") + "，" + CHINESE[1]
    assert ([0], [0, 1]) in paired(parallel(" ".join(ENGLISH), "".join((joined, *CHINESE[2:]))))


def test_a_moved_sentence_is_no_gap() -> None:
    found = parallel("\n\n".join((*ENGLISH[1:], ENGLISH[0])), "\n\n".join(CHINESE))
    assert (found.left_out, found.added) == ((), ())
    assert any(pair.moved and list(pair.source) == [0] and list(pair.draft) == [5] for pair in found.pairs)


def test_other_paragraphs_change_nothing() -> None:
    assert paired(parallel("\n\n".join(ENGLISH), "".join(CHINESE))) == paired(
        parallel(" ".join(ENGLISH), "".join(CHINESE))
    )


def test_empty_texts_are_aligned_too() -> None:
    assert parallel("", "").pairs == ()
    assert parallel("", "".join(CHINESE)).pairs == ()
    assert parallel("!", "？").left_out == ()


def test_a_long_text_takes_no_time() -> None:
    many = 40
    draft, source = "\n\n".join(ENGLISH * many), "\n\n".join(CHINESE * many)
    parallel(draft, source)
    began = time.process_time()
    parallel(draft, source)
    assert time.process_time() - began < 3
