"""Verbs on articles that are not workflow steps: import, list, show, save, decide, export."""

from pathlib import Path

import click

from editor_app.cli.article_output import full_lines
from editor_app.cli.at_desk import with_desk
from editor_app.cli.batch import batch, each
from editor_app.cli.files import TRACKED
from editor_app.cli.help import command, option
from editor_app.cli.spoken import catalogue_here, misused, note, print_text, row, tell, warn, whole
from editor_app.cli.trust.keys import passphrase_for
from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.decide import decide
from editor_app.desk.articles.importing import AlreadyKnown, WhenKnown, said_of, take_in
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.articles.sources import give_source, separate
from editor_app.desk.articles.write import save
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.kinds import FORMS
from editor_app.desk.base.views import View
from editor_app.desk.exports.profiles import STANDARD, Profile, keep_profile, profile
from editor_app.desk.exports.release import Outcome, release
from editor_app.desk.exports.review_copy import write_saved_review_copy
from editor_app.desk.exports.tracked_copy import write_tracked_copy
from editor_app.desk.reports.findings_report import REPORTS, write_findings
from editor_app.desk.reports.text_views import open_file
from editor_app.domain.article import Draft
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import EditorError
from editor_app.domain.labels import REASONS
from editor_app.domain.message import Message, listed, say, sentences, verbatim
from editor_app.domain.tracked import Tracked

FILES = click.Path(path_type=Path, readable=False)
STATES = {view.name.lower().replace("_", "-"): view for view in View}


def _numbered(reason: Reason) -> Message:
    return say("{number} {reason}", number=reason.value, reason=REASONS[reason])


_REASONS = say("{reasons}", reasons=listed([_numbered(one) for one in Reason]))
_NAMES = say("File names, made of {fields}.", fields="{title}, {date}, {id}, {language}, {version}")


@command("import", told=say("Import files as new articles. --known says what to do with a text that is already here."))
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option("--known", type=click.Choice([known.value for known in WhenKnown]), default="ask", show_default=True)
@option("--encoding", told=say("The encoding, if the program guesses wrong: utf-8, gb18030, big5 ..."))
@TRACKED
@option("--source", type=FILES, metavar="FILE", told=say("The Chinese text that the draft renders."))
@option(
    "--bilingual", is_flag=True, told=say("Keep a Chinese text that stands in the same file as the draft's source.")
)
@with_desk
def import_verb(
    desk: Desk,
    user: str,
    paths: tuple[Path, ...],
    known: str,
    encoding: str | None,
    tracked: str,
    source: Path | None,
    bilingual: bool,
) -> int:
    """Import files as new articles. --known says what to do with a text that is already here."""
    if source is not None and len(paths) != 1:
        raise misused(say("--source belongs to one draft: import the others by themselves."))
    broken = False
    for path in paths:
        try:
            taken = take_in(desk, path, user, WhenKnown(known), encoding, Tracked(tracked))
        except AlreadyKnown as fault:
            broken = True
            warn(
                say(
                    "{path}: {known} Give --known open to see that one, --known version to add this "
                    "as its new version, or --known anyway to import it anyway.",
                    path=path.name,
                    known=fault.message,
                )
            )
            continue
        except EditorError as fault:
            broken = True
            warn(whole(fault))
            continue
        row(taken.article.id, taken.article.title)
        if source is not None:
            give_source(desk, taken.article.id, source, user)
        elif bilingual:
            separate(desk, taken.article.id, user)
        elif taken.bilingual:
            note(path, say("It holds a Chinese text and its English; --bilingual separates them."))
        for one in (*said_of(taken), *taken.proposed):
            note(path, one.message)
    return 2 if broken else 0


@command("show", told=say("Show an article: state, open steps, history."))
@click.argument("article")
@option("--text", is_flag=True, told=say("Print only the text."))
@with_desk
def show(desk: Desk, user: str, article: str, text: bool) -> None:
    """Show one article: state, open steps, history."""
    one = queries.article(desk, article)
    if text:
        print_text(queries.revision(desk, one.id, one.head).manuscript.body)
        return
    for line in full_lines(one, queries.history(desk, one.id), choices(desk, one.id, user)):
        tell(line)


@command(
    "save",
    told=say(
        "Save a file as the new text of an article. Details that the file does not give (source, date "
        "...) stay as they were."
    ),
)
@click.argument("article")
@click.argument("path", type=FILES)
@option("--note", default="")
@with_desk
def save_verb(desk: Desk, user: str, article: str, path: Path, note: str) -> None:
    """Save a file as the new text of an article; details that it does not give (source, date ...) stay as they were."""
    one = queries.article(desk, article)
    head = queries.revision(desk, one.id, one.head).manuscript
    fresh = open_file(path)
    for key, value in head.front:
        if not fresh.known(key):
            fresh = fresh.knowing(key, value)
    saved = save(desk, Draft(one.id, one.head, fresh, 1), user, note)
    tell(say("revision {number}", number=saved.draft.base) if saved.changes.text else say("unchanged"))


@command("decide", told=say("Decide that open findings can stay, and say why."))
@click.argument("article")
@option("--rule", required=True, told=say("A rule (typography.dash-mixed) or a check (typography)."))
@option("--quote", default="", told=say("Only findings whose words contain this."))
@option(
    "--because",
    type=click.IntRange(1, 8),
    required=True,
    told=_REASONS,
)
@option("--note", default="")
@option("--scope", type=click.Choice([scope.value for scope in Scope]), default="place", show_default=True)
@with_desk
def decide_verb(
    desk: Desk, user: str, article: str, rule: str, quote: str, because: int, note: str, scope: str
) -> None:
    """Decide that open findings can stay, and say why."""
    one = queries.article(desk, article)
    report = review_saved(desk, one)
    meant = tuple(
        standing.finding
        for standing in standings(desk, report)
        if standing.decision is None
        and rule in (*standing.finding.ids, standing.finding.about.value)
        and quote in standing.finding.quote
    )
    if not meant:
        raise EditorError(
            say("There is no open finding of {rule}.", rule=rule), say("See what is open with: editor-app report")
        )
    decide(desk, one.id, meant, Scope(scope), Reason(because), note, user)
    tell(say("{n:,} decided", n=len(meant)))


@command("review-copy", told=say("Write articles as Word files with the findings as comments."))
@click.argument("articles", nargs=-1, required=True)
@option("--to", "folder", required=True, type=FILES, metavar="FOLDER")
@option("--since", type=int, metavar="N", told=say("Write the changes since revision N, tracked, and no findings."))
@option("--revision", "upto", type=int, default=0, metavar="M", told=say("With --since: up to revision M."))
@with_desk
def review_copy_verb(
    desk: Desk, user: str, articles: tuple[str, ...], folder: Path, since: int | None, upto: int
) -> int:
    """Write articles as Word files with the findings as comments."""
    if since is not None:
        return each(say("Writing copies"), articles, lambda one: (write_tracked_copy(desk, one, folder, since, upto),))
    return each(
        say("Writing copies"), articles, lambda one: (write_saved_review_copy(desk, one, folder, catalogue_here()),)
    )


@command("report", told=say("Report what the checks found in articles, and what was decided."))
@click.argument("articles", nargs=-1, required=True)
@option("--to", "folder", required=True, type=FILES, metavar="FOLDER")
@option("--formats", default="html", show_default=True, told=verbatim(",".join(REPORTS)))
@with_desk
def report_verb(desk: Desk, user: str, articles: tuple[str, ...], folder: Path, formats: str) -> int:
    """Report what the checks found in articles, and what was decided."""
    return each(
        say("Writing reports"),
        articles,
        lambda one: write_findings(desk, one, folder, named(formats), catalogue_here()),
    )


@command("export", told=say("Write approved articles to a folder, with a manifest."))
@click.argument("articles", nargs=-1)
@option("--state", type=click.Choice(["approved"]), told=say("Export all approved articles not exported yet."))
@option(
    "--to", "folder", type=FILES, metavar="FOLDER", told=say("The folder to write to (default: that of the profile).")
)
@option("--formats", default="", told=say("{forms} (default: those of the profile).", forms=",".join(FORMS)))
@option(
    "--names",
    default="",
    told=_NAMES,
)
@option("--profile", "named_profile", default="", told=say("Use the choices saved as this profile."))
@option("--keep", is_flag=True, told=say("Save the choices as the profile of that name."))
@option("--yes", is_flag=True, told=say("Export before the embargo ends."))
@with_desk
def export(
    desk: Desk,
    user: str,
    articles: tuple[str, ...],
    state: str | None,
    yes: bool,
    folder: Path | None,
    formats: str,
    names: str,
    named_profile: str,
    keep: bool,
) -> int:
    """Write approved articles to a folder, with a manifest."""
    ids = articles if articles or not state else tuple(one.id for one in queries.queue(desk, View.APPROVED))
    if not ids and not state:
        raise misused(say("Name articles, or give --state approved."))
    wanted = _chosen(desk, folder, formats, names, named_profile, keep)
    folder, key = Path(wanted.folder), passphrase_for(desk, user)
    with batch(say("Exporting"), len(ids)) as now:
        done = release(
            *(desk, ids, folder, wanted.forms, user, yes, wanted.template, now.tell, now.stopped), passphrase=key
        )
    for one in done:
        for path in one.files:
            row(str(path))
        reasons = (say("Stopped before this one."),) if one.outcome is Outcome.STOPPED else one.reasons
        if reasons:
            warn(say("“{about}”: {words}", about=one.title, words=sentences(*reasons)))
    return 0 if all(one.outcome is Outcome.EXPORTED for one in done) else 2


def _chosen(desk: Desk, folder: Path | None, formats: str, names: str, named_profile: str, keep: bool) -> Profile:
    """What was asked for, and for the rest the profile."""
    if keep and not named_profile:
        raise misused(say("Give the profile a name: --profile NAME --keep."))
    base = STANDARD if keep or not named_profile else profile(desk, named_profile)
    forms, where = named(formats) or base.forms, str(folder) if folder else base.folder
    if not where:
        raise misused(say("Name a folder: --to FOLDER."))
    wanted = Profile(named_profile, forms, where, names or base.template)
    if keep:
        keep_profile(desk, wanted)
    return wanted


def named(formats: str) -> tuple[str, ...]:
    """The formats of an option, each once."""
    return tuple(dict.fromkeys(form.strip() for form in formats.split(",") if form.strip()))


COMMANDS = (import_verb, show, save_verb, decide_verb, review_copy_verb, report_verb, export)
