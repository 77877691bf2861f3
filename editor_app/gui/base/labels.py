"""The words for what the desk knows: statuses, actions, checks, reasons, times; in one place, for every panel."""

import re
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from editor_app.desk.base.moves import MOVES
from editor_app.desk.base.views import View
from editor_app.domain.article import Action, Article, Priority, Status, Step
from editor_app.domain.decision import Decision, Reason
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import CaseRule, TermKind, TermStatus
from editor_app.domain.labels import ABOUT, PRIORITIES, REASONS, ROLES, SEVERITIES, STATUSES, decided, standing
from editor_app.domain.message import say, say_n
from editor_app.domain.person import Role
from editor_app.gui.base.tell import tell

_MINUTE = timedelta(minutes=1)
_BUTTON = 32
"""Letters of a replacement that a button may show."""

_ACCESS_KEY = re.compile(r"\(&\w\)|&")


def without_key(label: str) -> str:
    """A label without its access key: "&Title", and "标题(&N)", whose key stands behind it."""
    return _ACCESS_KEY.sub("", label)


def status_name(status: Status) -> str:
    """Where an article stands."""
    return tell(STATUSES[status])


def standing_name(article: Article) -> str:
    """Where one article stands; of one that was approved by the first of two, by whom."""
    return tell(standing(article))


def action_name(action: Action) -> str:
    """A move of the workflow, as a button says it."""
    return tell(MOVES[action].label)


def step_name(action: Action) -> str:
    """A move of the workflow, as the history says it."""
    return tell(MOVES[action].done)


def taken_name(step: Step) -> str:
    """A step that was taken, as the history says it."""
    if step.action is Action.APPROVE and step.after is Status.SUBMITTED:
        return QCoreApplication.translate("Words", "Approved, waits for a second")
    return step_name(step.action)


def without_access_key(words: str) -> str:
    """A command's name where no Alt and letter calls it: “&Open” is “Open”, “打开(&O)” is “打开”."""
    return re.sub(r"\s*\(&\w\)|&(?=\w)", "", words).replace("&&", "&")


def role_name(role: Role) -> str:
    """What a person may do here, in a word."""
    return tell(ROLES[role])


def with_role(name: str, role: str) -> str:
    """Somebody in a role; a role from a newer program, in a bundle, is shown as it is written there."""
    known = {one.value: role_name(one) for one in Role}
    return QCoreApplication.translate("Words", "{name} ({role})").format(name=name, role=known.get(role, role))


def language_name(code: str) -> str:
    """What a language is called: the English of a text as the window speaks, any other as its speakers call it; a code
    that is not known as it is.
    """
    english = {
        "en_US": QCoreApplication.translate("Words", "American English"),
        "en_GB": QCoreApplication.translate("Words", "British English"),
    }
    return english.get(code) or QLocale(code).nativeLanguageName() or code


def view_name(view: View) -> str:
    """A saved view of the queue."""
    names = {
        View.MY_WORK: QCoreApplication.translate("Words", "My work"),
        View.NEW: QCoreApplication.translate("Words", "New"),
        View.WAITING: QCoreApplication.translate("Words", "Waiting for approval"),
        View.CHANGES: QCoreApplication.translate("Words", "Changes requested"),
        View.APPROVED: QCoreApplication.translate("Words", "Approved, not exported"),
        View.EXPORTED: QCoreApplication.translate("Words", "Exported"),
        View.SET_ASIDE: QCoreApplication.translate("Words", "Set aside"),
        View.ALL: QCoreApplication.translate("Words", "All"),
    }
    return names[view]


def view_word(view: View) -> str:
    """A saved view in one short word, where there is room for no more."""
    words = {
        View.MY_WORK: QCoreApplication.translate("Words", "Mine"),
        View.WAITING: QCoreApplication.translate("Words", "Waiting"),
        View.CHANGES: QCoreApplication.translate("Words", "Changes"),
        View.APPROVED: QCoreApplication.translate("Words", "Approved"),
    }
    return words.get(view) or view_name(view)


def severity_name(severity: Severity) -> str:
    """How serious a finding is."""
    return tell(SEVERITIES[severity])


def check_name(about: About) -> str:
    """What a rule is about, in an editor's words."""
    return tell(ABOUT[about])


def reason_name(reason: Reason) -> str:
    """Why a finding is ignored."""
    return tell(REASONS[reason])


def term_kind_name(kind: TermKind) -> str:
    """What a term of the house list names."""
    names = {
        TermKind.PERSON: QCoreApplication.translate("Words", "Person"),
        TermKind.BODY: QCoreApplication.translate("Words", "Body"),
        TermKind.TITLE: QCoreApplication.translate("Words", "Post"),
        TermKind.TERM: QCoreApplication.translate("Words", "Term"),
        TermKind.WORD: QCoreApplication.translate("Words", "Word"),
    }
    return names[kind]


def term_status_name(status: TermStatus) -> str:
    """The status of a term on the house list."""
    names = {
        TermStatus.PREFERRED: QCoreApplication.translate("Words", "Preferred"),
        TermStatus.ADMITTED: QCoreApplication.translate("Words", "Admitted"),
        TermStatus.DEPRECATED: QCoreApplication.translate("Words", "Deprecated"),
        TermStatus.FORBIDDEN: QCoreApplication.translate("Words", "Forbidden"),
    }
    return names[status]


def case_rule_name(rule: CaseRule) -> str:
    """What the capitals of a term mean."""
    names = {
        CaseRule.AUTO: QCoreApplication.translate("Words", "Capitals inside a word count"),
        CaseRule.EXACT: QCoreApplication.translate("Words", "Exactly as written"),
        CaseRule.FREE: QCoreApplication.translate("Words", "Any capitals"),
    }
    return names[rule]


def decision_line(decision: Decision) -> str:
    """A decision in one line: how far it reaches, and why."""
    return tell(decided(decision))


def why_line(decision: Decision) -> str:
    """The reason of a decision, and the note where there is one."""
    reason, note = decision.reason, decision.note
    if reason is Reason.OTHER or not note:
        return note or reason_name(reason)
    return QCoreApplication.translate("Words", "{reason}: {note}").format(reason=reason_name(reason), note=note)


def fix_words(replacement: str, old: str = "") -> str:
    """What the button of a replacement says, or of taking out what stands there; spaces and line ends are visible."""
    if not replacement and not old:
        return QCoreApplication.translate("Words", "Delete")
    use, delete = (
        QCoreApplication.translate("Words", "Use “{words}”"),
        QCoreApplication.translate("Words", "Delete “{words}”"),
    )
    said, words = (use, replacement) if replacement else (delete, old)
    shown = words if words.strip() else words.replace("\n", "¶").replace(" ", "␣")
    return said.format(words=shortened(shown.strip() or shown, _BUTTON))


def repeat_name(times: int) -> str:
    """A passage that stands in the text several times."""
    if times == 2:
        return tell(say("One passage, twice"))
    return tell(say_n("One passage, {n:,} time", "One passage, {n:,} times", n=times))


def line_name(line: int) -> str:
    """A place, as a link says it; line 0 is the headline."""
    if not line:
        return QCoreApplication.translate("Words", "headline")
    return QCoreApplication.translate("Words", "line {number}").format(number=line)


def line_number(line: int) -> str:
    """The same in a narrow column."""
    return str(line) if line else QCoreApplication.translate("Words", "H", "the headline, in a column of line numbers")


def moment(at: datetime) -> str:
    """A time in the reader's zone and language."""
    here = _local(at)
    return QLocale().toString(here, QLocale.FormatType.ShortFormat)


def age(at: datetime, now: datetime) -> str:
    """How long ago: minutes, hours, days, then the date."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return QCoreApplication.translate("Words", "now")
    if minutes < 60:
        return QCoreApplication.translate("Words", "{number} min").format(number=minutes)
    if minutes < 24 * 60:
        return QCoreApplication.translate("Words", "{number} h").format(number=minutes // 60)
    if minutes < 14 * 24 * 60:
        return QCoreApplication.translate("Words", "{number} d").format(number=minutes // (24 * 60))
    return QLocale().toString(_local(at).date(), QLocale.FormatType.ShortFormat)


def due_name(due: datetime, now: datetime) -> tuple[str, str]:
    """When something is due, and the role of the colour in which it is written: late, today, or later."""
    if due < now:
        late = QCoreApplication.translate("Words", "overdue {age}").format(age=age(due, now))
        return (late if now - due >= _MINUTE else QCoreApplication.translate("Words", "due now")), "error"
    here, today = due.astimezone(), now.astimezone().date()
    days = (here.date() - today).days
    if days == 0:
        return QCoreApplication.translate("Words", "today {time}").format(time=f"{here:%H:%M}"), "warning"
    if days == 1:
        return QCoreApplication.translate("Words", "tomorrow {time}").format(time=f"{here:%H:%M}"), "muted"
    return QLocale().toString(_local(due).date(), QLocale.FormatType.ShortFormat), "muted"


def priority_name(priority: Priority) -> str:
    """How urgent an article is."""
    return tell(PRIORITIES[priority])


def shortened(words: str, most: int) -> str:
    """Words cut to a length with an ellipsis, line ends as spaces."""
    flat = " ".join(words.split()) or words
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def _local(at: datetime) -> QDateTime:
    zone = QTimeZone(QTimeZone.Initialization.UTC)
    return QDateTime.fromMSecsSinceEpoch(int(at.timestamp() * 1000), zone).toLocalTime()
