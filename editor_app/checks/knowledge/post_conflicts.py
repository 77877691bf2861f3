"""Why two posts of one person do not go together."""

from collections.abc import Mapping

from editor_app.checks.knowledge.naming import translate
from editor_app.domain.message import NOTHING, Message, say
from editor_app.text.names.model import Holding
from editor_app.text.names.vocabulary import Vocabulary

# Somebody called one of these by full name is seldom also called another: one name was copied for another.
_APART = frozenset(["prime minister", "attorney general", "secretary of state"]) | frozenset(
    "president premier ambassador senator governor mayor undersecretary".split()
)
_OF_PARTY = frozenset(["party secretary", "general secretary", "press secretary"])
_CALLINGS = frozenset(["military", "academic", "church"])
_SAME = frozenset(["premier", "prime minister"])


def conflict(first: Holding, second: Holding, bodies: Mapping[str, frozenset[str]], vocabulary: Vocabulary) -> Message:
    """The reason as a sentence; NOTHING when one person may hold both. `bodies`: all where that person has a post."""
    if first.post == second.post or {first.state, second.state} & {"past", "acting", "coming"}:
        return NOTHING
    if first.body and second.body and first.body != second.body:
        return NOTHING
    if first.title == second.title or _under(first, second) or _under(second, first) or _general(first, second):
        return say("They differ in rank.")
    if first.ladder and first.ladder == second.ladder:
        return say("Nobody holds both ranks at once.")
    if first.before and second.before and not first.rank and not second.rank and _offices_of_state(first, second):
        return say("They are two offices of state.")
    if first.rank != second.rank or not (first.sole and second.sole):
        return NOTHING
    source = vocabulary.renders(first.title, second.title, "title")
    if source and _one_house(first, second, bodies):
        return translate((first.title, second.title), source)
    both = {first.title.rpartition(" ")[2], second.title.rpartition(" ")[2]}
    bare = "minister" in (first.title, second.title)  # "Minister Vessler" is short for any of them
    return say("They are two offices.") if both == {"minister"} and not bare else NOTHING


def apart(first: Holding, second: Holding) -> bool:
    """Whether a full name has two offices that one person does not hold at once."""
    if not (first.before or second.before) or {first.state, second.state} & {"past", "acting", "coming"}:
        return False
    if first.rank or second.rank or first.title == second.title:
        return False
    return _offices_of_state(first, second) or any(
        _high(one.title) and (other.ladder in _CALLINGS) for one, other in ((first, second), (second, first))
    )


def _offices_of_state(first: Holding, second: Holding) -> bool:
    """Whether they are two offices that nobody holds together."""
    titles = {first.title, second.title}
    seated = "senator" in titles and any(title.endswith(" minister") for title in titles)  # in parliament and cabinet
    return len(titles) > 1 and titles != _SAME and not seated and all(map(_high, titles))


def _general(first: Holding, second: Holding) -> bool:
    """Whether one names no field, and the other names one and ranks above it: "Deputy Minister", "Trade Minister"."""
    low, high = (first, second) if first.rank else (second, first)
    return bool(low.rank) and not high.rank and high.title.endswith(f" {low.title}") and high.title not in _OF_PARTY


def _high(title: str) -> bool:
    """Whether it is an office of state; a portfolio makes one: "Foreign Minister"."""
    return title in _APART or (title.endswith((" minister", " secretary")) and title not in _OF_PARTY)


def _under(low: Holding, high: Holding) -> bool:
    """Whether one is the under-secretary of the other: "Home Secretary", "Under-Secretary"."""
    return low.title.startswith("under") and high.sole and high.title.endswith(" secretary")


def _one_house(first: Holding, second: Holding, bodies: Mapping[str, frozenset[str]]) -> bool:
    """Whether both posts are of one body, or one comes bare before the name and there is only one body."""
    if first.body and first.body == second.body:
        return True
    bare = [holding.before and not holding.body for holding in (first, second)]
    told = [holding.before or bool(holding.body) for holding in (first, second)]
    return any(bare) and all(told) and len(bodies[first.post] | bodies[second.post]) < 2
