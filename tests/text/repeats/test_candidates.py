"""Which texts of an archive are read, and what is reported as shared."""

import numpy as np

from editor_app.text.repeats.candidates import Candidate, Holdings, candidates, distinct, held_by, regions, shared
from editor_app.text.repeats.fingerprints import fingerprints, kept_keys
from editor_app.text.repeats.tokens import tokens_in
from editor_app.text.span import Span

PASSAGE = (
    "The old mill by the river opened its doors again on Friday, after two years of work on the wheel, the roof and "
    "the race, and more than three hundred visitors came from the valley to see the first flour ground there since "
    "the great flood."
)
HOST = "Ferries to the islands keep their winter timetable until March, the harbour master said in a notice."
OTHER = "A choir of forty voices sang carols on the market square while children lit lanterns along the orchard wall."


def holdings(body, texts):
    """What an archive of these texts holds of a text."""
    prints = fingerprints(tokens_in(body))
    keys, places = distinct(prints)
    pairs = [(at, number) for number, text in texts.items() for at in np.flatnonzero(np.isin(keys, kept_keys(text)))]
    asked, text = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    return Holdings(prints, places, asked, text, np.bincount(asked, minlength=len(keys)), len(texts))


def test_the_text_that_lent_a_passage_is_named_and_others_are_not():
    body = f"{HOST}\n\n{PASSAGE}\n\n{HOST}"
    texts = {1: f"{OTHER}\n\n{PASSAGE}", 2: OTHER}
    held = holdings(body, texts)
    (found,) = candidates(held)
    assert found.number == 1
    ((passage, holders),) = shared(held, found, texts[1])
    assert passage.a.of(body) == passage.b.of(texts[1]) == PASSAGE
    assert holders == 1


def test_what_the_earlier_text_says_twice_is_told_once():
    there = f"{PASSAGE}\n\n{OTHER}\n\n{HOST}\n\n{OTHER}\n\n{PASSAGE.split(', after')[0]}."
    held = holdings(PASSAGE, {1: there})
    (found,) = candidates(held)
    ((passage, _),) = shared(held, found, there)
    assert passage.a.of(PASSAGE) == PASSAGE


def test_a_line_without_end_is_looked_at_a_few_times():
    body = f"{PASSAGE}\n" * 200
    held = holdings(body, {1: PASSAGE})
    (found,) = candidates(held)
    passages = shared(held, found, PASSAGE)
    assert 1 <= len(passages) < 20
    assert all(passage.b.of(PASSAGE) == PASSAGE for passage, _ in passages[:3])


def test_a_passage_that_many_hold_is_counted_small_edits_included():
    texts = {number: f"{OTHER}\n\n{PASSAGE}".replace("Friday", day) for number, day in enumerate("abcdef", 1)}
    held = holdings(PASSAGE, texts)
    assert held_by(held, Span(0, len(PASSAGE))) == 6


def test_nothing_held_names_nobody():
    assert candidates(holdings(HOST, {1: OTHER})) == ()
    assert candidates(holdings("", {1: OTHER})) == ()
    assert candidates(holdings(HOST, {})) == ()


def test_a_few_words_alone_are_not_shared():
    held = holdings("The wheel, the roof and the race.", {1: PASSAGE})
    assert shared(held, Candidate(1, ((0, 7),)), PASSAGE) == ()


def whole(here, there):
    """What two short texts share, looked at from end to end."""
    held = holdings(here, {1: there})
    return shared(held, Candidate(1, ((0, len(held.prints.tokens)),)), there)


def test_two_lists_of_countries_are_no_passage_and_what_is_said_of_them_is():
    countries = (
        "Argentina Australia Austria Bahrain Belgium Brazil Bulgaria Canada Chile Croatia Cyprus Denmark Estonia "
        "Finland France Georgia Germany Greece Hungary Iceland Ireland Israel Italy Japan Latvia Malta"
    ).split()
    some = sorted({*countries[1::2], *countries[::4]})
    here = f"Countries that follow the new rules for liquids include {', '.join(countries)} and Norway."
    assert whole(here, f"The members of the coalition are {', '.join(some)} and Norway.") == ()
    assert whole(here, f"Countries that now follow the rules for liquids include {', '.join(some)} and Norway.") != ()


def test_regions_are_the_lines_with_words_in_common():
    body = f"{OTHER}\n\n{PASSAGE}\n\n{OTHER}\n{OTHER}\n{OTHER}\n{OTHER}\n\n{HOST}\n"
    (found,) = regions(PASSAGE, body)
    assert found.start <= body.index(PASSAGE)
    assert body.index(PASSAGE) + len(PASSAGE) <= found.end < body.index(HOST)
    assert regions(PASSAGE, "") == regions("", body) == ()


def test_regions_of_writing_without_spaces():
    assert regions("河边的老磨坊在周五重新开放", "别的东西\n\n老磨坊在周五重新开放了\n") != ()
