"""The words for what editors talk about: said once, for the window, the reports and the command line."""

from editor_app.domain.article import Article, Priority, Status
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say, say_n, verbatim
from editor_app.domain.person import Privilege, Role
from editor_app.text.manuscript import Part

STATUSES = {
    Status.NEW: say("New"),
    Status.IN_REVIEW: say("In review"),
    Status.CHANGES_REQUESTED: say("Changes requested"),
    Status.SUBMITTED: say("Waiting for approval"),
    Status.APPROVED: say("Approved"),
    Status.WITHDRAWN: say("Withdrawn"),
    Status.SET_ASIDE: say("Set aside"),
}
"""Where an article stands."""


def standing(article: Article) -> Message:
    """Where one article stands; of one that was approved by the first of two, by whom."""
    if article.half_approved:
        return say("Approved by {name}, waits for a second", name=article.first_approver)
    return STATUSES[article.status]


ROLES = {Role.EDITOR: say("editor"), Role.MANAGER: say("manager"), Role.ADMINISTRATOR: say("administrator")}
"""What a person may do here."""
PRIVILEGES = {
    Privilege.EDIT: say("Open, edit, decide findings, comment, submit"),
    Privilege.APPROVE: say("Approve, and request changes"),
    Privilege.RELEASE: say("Export, correct, withdraw"),
    Privilege.ACCEPT_TERMS: say("Accept words for the house list"),
    Privilege.UNLOCK: say("Take over what somebody else works on"),
    Privilege.HAND_OVER_ANY: say("Hand over other people's articles"),
    Privilege.SET_ASIDE_ANY: say("Set aside other people's articles"),
    Privilege.PURGE: say("Delete articles for good"),
    Privilege.ADMINISTER: say("Change people and policies"),
}
"""What a role may allow."""
ABOUT = {
    About.DUPLICATES: say("Said twice"),
    About.SOURCE: say("Against the source"),
    About.NAMES: say("Names"),
    About.TITLES: say("Posts and titles"),
    About.ACRONYMS: say("Acronyms"),
    About.TERMS: say("Terms"),
    About.DATES: say("Dates"),
    About.NUMBERS: say("Numbers"),
    About.REPETITION: say("Repeated words"),
    About.TYPOGRAPHY: say("Typography"),
    About.RESIDUE: say("Left behind"),
    About.GRAMMAR: say("Grammar"),
    About.SPELLING: say("Spelling"),
    About.OTHER: say("Other"),
}
"""What a rule is about, as a heading."""
SEVERITIES = {
    Severity.ERROR: say("Error"),
    Severity.WARNING: say("Warning"),
    Severity.INFO: say("Hint"),
}
"""How serious a finding is."""
STATUSES = {
    Status.NEW: say("New"),
    Status.IN_REVIEW: say("In review"),
    Status.CHANGES_REQUESTED: say("Changes requested"),
    Status.SUBMITTED: say("Waiting for approval"),
    Status.APPROVED: say("Approved"),
    Status.WITHDRAWN: say("Withdrawn"),
    Status.SET_ASIDE: say("Set aside"),
}
"""Where an article stands."""
PRIORITIES = {Priority.HIGH: say("high"), Priority.NORMAL: say("normal"), Priority.LOW: say("low")}
"""How urgent an article is."""
TAGS = {Severity.ERROR: say("error"), Severity.WARNING: say("warning"), Severity.INFO: say("hint")}
"""The same at the head of a finding."""
REASONS = {
    Reason.VERBATIM_QUOTATION: say("Verbatim quotation"),
    Reason.DIFFERENT_PERSON_OR_BODY: say("Different person or body"),
    Reason.OFFICIAL_NAME_DIFFERS: say("Official name differs"),
    Reason.INTENDED_REPETITION: say("Intended repetition"),
    Reason.CAPTION_OR_ALT_TEXT: say("Caption or alt text"),
    Reason.HOUSE_EXCEPTION: say("House exception"),
    Reason.FALSE_ALARM: say("False alarm"),
    Reason.OTHER: say("Other, see the note"),
}
"""Why a finding is ignored."""


def counted(severity: Severity, number: int) -> Message:
    """`2 errors`."""
    match severity:
        case Severity.ERROR:
            return say_n("{n:,} error", "{n:,} errors", n=number)
        case Severity.WARNING:
            return say_n("{n:,} warning", "{n:,} warnings", n=number)
        case Severity.INFO:
            return say_n("{n:,} hint", "{n:,} hints", n=number)


def placed(part: Part, line: int, column: int) -> Message:
    """A place as a report names it: `12:5`, or `headline:5`."""
    return say("headline:{column}", column=column) if part is Part.TITLE else verbatim(f"{line}:{column}")


def decided(decision: Decision) -> Message:
    """A decision in one line: how far it reaches, and why."""
    why = verbatim(decision.note) if decision.reason is Reason.OTHER and decision.note else REASONS[decision.reason]
    if decision.verdict is Verdict.WAIVED:
        return say("Waived at submission: {why}", why=why)
    match decision.scope:
        case Scope.PLACE:
            return say("Ignored here: {why}", why=why)
        case Scope.ARTICLE:
            return say("Ignored in this article: {why}", why=why)
        case Scope.HOUSE:
            return say("Ignored always: {why}", why=why)


def decided_by(decision: Decision) -> Message:
    """A decision in one line for a report: who, why, and the note."""
    by, note = decision.by, " ".join(decision.note.split())
    why = REASONS[decision.reason]
    if decision.reason is Reason.OTHER and note:
        why, note = verbatim(note), ""
    waived = decision.verdict is Verdict.WAIVED
    if note and waived:
        return say("Waived by {by}. {why}: {note}", by=by, why=why, note=note)
    if note:
        return say("Ignored by {by}. {why}: {note}", by=by, why=why, note=note)
    return say("Waived by {by}. {why}", by=by, why=why) if waived else say("Ignored by {by}. {why}", by=by, why=why)
