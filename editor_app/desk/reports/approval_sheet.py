"""What somebody reads before approving: the text as it will be published, and all that was said and done before."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from editor_app.desk.articles.queries import article, history, pictures_of
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import policy
from editor_app.desk.base.views import History
from editor_app.desk.reports.text_views import WIDEST, word_differences
from editor_app.domain.article import APPROVING, Action, Revision, Status, Step, approvals
from editor_app.domain.picture import Pictures
from editor_app.text.compare import Change
from editor_app.text.manuscript import Manuscript

_DETAILS = ("source", "date", "embargo")


class Since(Enum):
    """From when on changes are shown."""

    READING = "reading"
    APPROVAL = "approval"
    ROUND = "round"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier text, as it would have been published; `details` are those that differ, with both values."""

    since: Since
    revision: int
    page: str
    details: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`page` is safe HTML. `returned` is the last reason for which it was sent back, by `returned_by`."""

    title: str
    revision: int
    digest: str
    sha256: str
    page: str
    body: str
    before: tuple[Before, ...]
    submitted_by: str = ""
    submitted_at: datetime | None = None
    round: int = 0
    returned: str = ""
    returned_by: str = ""
    four_eyes: bool = True
    two: bool = False  # the house wants two approvals
    first: Step | None = None  # the first of them, where it was given


def approval_sheet(desk: Desk, article_id: str, read: str = "") -> Sheet:
    """The sheet for the text that was submitted last. `read` is the digest of a text that was overtaken while somebody
    read it: what changed since then comes first.
    """
    found, shown = history(desk, article_id), pictures_of(desk, article_id)
    given, two = approvals(article(desk, article_id), found.steps), policy(desk, "second_approval") == "yes"
    texts = {one.number: one for one in found.revisions}
    handed_in = [step for step in found.steps if step.action is Action.SUBMIT and step.revision in texts]
    now = texts[handed_in[-1].revision if handed_in else max(texts)]
    earlier = _earlier(found, now, read)
    sent_back = next((step for step in reversed(found.steps) if step.action is Action.REQUEST_CHANGES), None)
    return Sheet(
        title=now.manuscript.title,
        revision=now.number,
        digest=now.digest,
        sha256=now.manuscript.sha256,
        page=_page(now.manuscript, shown),
        body=now.manuscript.body,
        before=tuple(_before(since, one, now.manuscript, shown) for since, one in earlier),
        submitted_by=handed_in[-1].by if handed_in else "",
        submitted_at=handed_in[-1].at if handed_in else None,
        round=len(handed_in),
        returned=sent_back.reason if sent_back else "",
        returned_by=sent_back.by if sent_back else "",
        four_eyes=two or policy(desk, "four_eyes") != "no",
        two=two,
        first=given[0] if given else None,
    )


def differences(before: str, now: str) -> tuple[Change, ...]:
    """Two texts as they are read, word by word."""
    return word_differences(before, now)


def _earlier(found: History, now: Revision, read: str) -> tuple[tuple[Since, Revision], ...]:
    """The texts that this one is compared with, the nearest first."""
    texts = {one.number: one for one in found.revisions}
    taken = {
        Since.APPROVAL: [
            one.revision for one in found.steps if one.action in APPROVING and one.after is Status.APPROVED
        ],
        Since.ROUND: [step.revision for step in found.steps if step.action is Action.SUBMIT][:-1],
    }
    overtaken = [one.number for one in found.revisions if one.digest == read]
    wanted = {
        Since.READING: overtaken[-1:],
        Since.ROUND: taken[Since.ROUND][-1:],
        Since.APPROVAL: taken[Since.APPROVAL][-1:],
        Since.IMPORT: [min(texts)],
    }
    return tuple((since, texts[number]) for since, numbers in wanted.items() for number in numbers if number in texts)


def _page(manuscript: Manuscript, shown: Pictures) -> str:
    from editor_app.formats.base.headline import headed_page  # loads two libraries
    from editor_app.formats.base.rendering import with_pictures

    return with_pictures(headed_page(manuscript), shown, WIDEST)


def _before(since: Since, revision: Revision, now: Manuscript, shown: Pictures) -> Before:
    one = revision.manuscript
    values = ((key, one.known(key), now.known(key)) for key in _DETAILS)
    languages = (("language", one.language, now.language),)
    return Before(
        since, revision.number, _page(one, shown), tuple(row for row in (*values, *languages) if row[1] != row[2])
    )
