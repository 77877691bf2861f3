"""A form that a card shows, put on the house list or suggested for it: whoever may not add it suggests it."""

from collections.abc import Sequence

from editor_app.desk.desk import Desk
from editor_app.desk.people import person
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Privilege
from editor_app.gui.house_keeper import HouseKeeper
from editor_app.gui.wiring import Room
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import EntityKind
from editor_app.text.prepared import Text

_KINDS = {"titles": TermKind.TITLE, "terms": TermKind.TERM, "acronyms": TermKind.TERM}


def connect_remembering(room: Room, keeper: HouseKeeper) -> None:
    """What cards ask for."""
    findings = room.findings
    findings.remember_asked.connect(lambda these, form: keep(room, keeper, these, form))
    findings.prefer_asked.connect(lambda finding, form: prefer(room, keeper, finding, form))


def keep(room: Room, keeper: HouseKeeper, findings: Sequence[Finding], form: str) -> None:
    """Let a form stand in this article, and allow it in the house."""
    room.verdicts.decide(findings, Scope.ARTICLE, Reason.HOUSE_EXCEPTION)
    _bring(room, keeper, findings[0], form, TermStatus.ADMITTED)


def prefer(room: Room, keeper: HouseKeeper, finding: Finding, form: str) -> None:
    """Have the house write a form from now on."""
    _bring(room, keeper, finding, form, TermStatus.PREFERRED)


def kind_of(desk: Desk, manuscript: Manuscript, finding: Finding, form: str) -> TermKind:
    """What a form names: as the rule has it, and of a name what the text shows it to be."""
    known = _KINDS.get(finding.rule.partition(".")[0])
    if known:
        return known
    words = {form, finding.quote}
    who = Text(manuscript).who(desk.reference.vocabulary)
    found = (one.kind for one in who.entities if any(variant.text in words for variant in one.variants))
    return TermKind.PERSON if next(found, EntityKind.BODY) is EntityKind.PERSON else TermKind.BODY


def _bring(room: Room, keeper: HouseKeeper, finding: Finding, form: str, status: TermStatus) -> None:
    desk, by, draft = room.work.desk, room.work.by, room.live.draft
    if draft is None:
        return

    def term() -> tuple[HouseTerm, bool]:
        kind = kind_of(desk, draft.manuscript, finding, form)
        return HouseTerm(form, kind, form, status), person(desk, by).may(Privilege.ACCEPT_TERMS)

    room.work.run(term, lambda found: (keeper.add if found[1] else keeper.suggest)(found[0]))
