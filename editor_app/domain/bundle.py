"""What one machine hands over to another that does not share its database: an article with its whole history."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.article import Article, Export, Revision
from editor_app.domain.chain import Head
from editor_app.domain.comment import Remark, Settled
from editor_app.domain.decision import Decision
from editor_app.domain.finding import Report
from editor_app.domain.picture import Picture
from editor_app.domain.source_text import SourceText


@dataclass(frozen=True, slots=True)
class Original:
    """The file an article came from."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Origin:
    """A bundle an article came with, by its hash: who handed it over and when, and the audit rows it had there."""

    bundle: str
    by: str
    at: datetime
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that is known of one article. `chain` holds its rows of the audit trail, each as one line of JSON; `origins`
    are the rows from the machines where it had been before, `comments` the states of its comments, `remarks` those that
    were written at a desk, `sources` the Chinese texts it was checked against, the last one still, `pictures` those
    that its texts show; `trail` is where the audit trail there ended.
    """

    article: Article
    revisions: tuple[Revision, ...]
    decisions: tuple[Decision, ...]
    report: Report | None
    exports: tuple[Export, ...]
    chain: tuple[str, ...]
    original: Original | None
    by: str
    at: datetime
    program: str
    origins: tuple[Origin, ...] = ()
    comments: tuple[Settled, ...] = ()
    sources: tuple[SourceText, ...] = ()
    trail: Head | None = None
    remarks: tuple[Remark, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def head(self) -> Revision:
        """The text that was the newest."""
        return next(one for one in self.revisions if one.number == self.article.head)
