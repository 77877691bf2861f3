"""What a long house list and a long ledger cost: a check held against the same check without, and reading them."""

import gc
import random
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from bench.measure import in_pairs, seconds
from bench.texts import of_length
from editor_app.desk.articles.check import check
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.review import _known_for
from editor_app.desk.articles.write import open_draft
from editor_app.desk.base.opening import open_desk
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.known import Known
from editor_app.domain.ledger import Entry, EntryKind
from editor_app.store.lists import house, ledger

TERMS = 10_000
_FIRST = "bridge canal harbour museum library railway river mountain science culture health trade water power".split()
_THEN = "Bureau Office Council Institute Commission Authority Academy Agency Board Centre Fund Society".split()


def main() -> None:
    """A check of 5,000 words with 10,000 terms; what the desk asks the database for, first and later."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(of_length(5_000), encoding="utf-8")
        desk = open_desk(data=Path(folder) / "data")
        try:
            article = take_in(desk, path, "Ada").article.id
            draft = open_draft(desk, article).draft
            with desk.database.begin() as tx:
                house.add(tx, _terms(), "Ada", desk.clock())
                ledger.add(tx, [_entry(article, number) for number in range(TERMS)])
            first = seconds(lambda: _known_for(desk, draft))
            later = in_pairs(lambda: _known_for(desk, draft), lambda: None, 9).job
            known, bare = _known_for(desk, draft), Known()
            check(desk, draft, known, lambda: False)  # makes the index of the list, once
            gc.collect()
            gc.freeze()  # or whichever comes second pays for collecting the garbage of the list
            pair = in_pairs(
                lambda: check(desk, draft, known, lambda: False), lambda: check(desk, draft, bare, lambda: False), 7
            )
        finally:
            desk.database.close()
            desk.read.close()
    print(f"house list, {TERMS:,} terms, 5,000 words: {pair.ratio:,.2f} x the check without a list")
    print(
        f"house list and ledger, {TERMS:,} each: read in {1000 * first:,.0f} ms, asked for again"
        f" in {1000 * later:,.0f} ms ({later / first:,.3f} x)"
    )


def _terms() -> tuple[HouseTerm, ...]:
    """Concepts with a right term and two wrong ones."""
    chance = random.Random(5)
    made = []
    for number in range(TERMS):
        words = f"{chance.choice(_FIRST).capitalize()} {chance.choice(_FIRST)} {chance.choice(_THEN)} {number % 997}"
        status = TermStatus.FORBIDDEN if number % 3 else TermStatus.PREFERRED
        made.append(HouseTerm(f"concept {number // 3}", TermKind.BODY, words, status))
    return tuple(made)


def _entry(article: str, number: int) -> Entry:
    name = f"{_FIRST[number % 14].capitalize()} {_THEN[number % 12]} {number}"
    return Entry(EntryKind.BODY, name, "", "", article, "Notes", datetime(2025, 5, 12, tzinfo=UTC))
