"""Verbs that are steps of the workflow: one verb an action, made from its row."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from editor_app.cli.article_output import sight_lines
from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import Command, Option, command, option
from editor_app.cli.spoken import catalogue_here, misused, row, tell
from editor_app.cli.trust.keys import passphrase_for
from editor_app.desk.articles.approve import advance, choices
from editor_app.desk.articles.facts import is_date, is_moment
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.queries import in_sight, meant
from editor_app.desk.articles.queue.schedule import due_of, due_text, schedule
from editor_app.desk.articles.write import set_details
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.moves import MOVES, Move, Need, Review
from editor_app.domain.article import Action, Priority
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import Message, say, sentences

REASON = option("--reason", default="", told=say("The reason. Some steps need one."))
TICK_TOLD = say("Tick a question of the checklist, by its number; once for each.")
TICK = option("--tick", type=int, multiple=True, metavar="N", told=TICK_TOLD)
DETAILS = ("headline", "source", "date", "language", "embargo", "client")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")
_FORMS: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("date", "2025-08-22", is_date),
    ("language", "en_US", _LANGUAGE.fullmatch),
    ("embargo", "2025-08-22T09:00+08:00", is_moment),
)
"""Details that have a form: the option, an example, and whether a value has the form."""


_BY_OPTION = (
    (Need.REASON, say("Use --reason.")),
    (Need.CONFIRMATION, say("Use --yes.")),
    (Need.TICKS, say("Use --tick with the number of each question.")),
)
"""How what a step wants is given here."""


def said(desk: Desk, article: str) -> None:
    """Print the article's current status."""
    one = one_article(desk, article)
    row(one.id, one.status.value, one.title)


@command("submit", told=say("Submit an article for approval. Details given as options are saved first."))
@click.argument("article")
@option("--reason", default="", told=say("One reason for all warnings that are still undecided."))
@option("--headline", default="", told=say("Set the headline first."))
@option("--source", default="", told=say("Set the source first."))
@option("--date", default="", told=say("Set the date first, such as 2025-08-22."))
@option("--language", default="", told=say("Set the language of the text first, such as en_US."))
@option("--embargo", default="", told=say("Set the end of the embargo first, such as 2025-08-22T09:00+08:00."))
@option("--client", default="", told=say("Name the client whose profile counts first."))
@TICK
@with_desk
def submit(desk: Desk, user: str, /, article: str, reason: str, tick: tuple[int, ...], **details: str) -> None:
    """Submit an article for approval. Details given as options are saved first."""
    named = tuple((key, details[key]) for key in DETAILS if details[key])
    for key, example, right in _FORMS:
        if details[key] and not right(details[key]):
            raise misused(_wrong(key, details[key], example))
    if named:
        set_details(desk, article, named, user)
    ticked = _ticked(desk, article, Action.SUBMIT, user, tick)
    given = {Need.REASON: bool(reason), Need.CONFIRMATION: True}  # it has no --yes
    try:
        advance(desk, article, Action.SUBMIT, user, reason, shown=meant(desk, article), ticked=ticked)
    except NotAllowed as refusal:
        raise _hinted(desk, article, MOVES[Action.SUBMIT], user, refusal, given, ticked) from refusal
    said(desk, article)


def _wrong(key: str, words: str, example: str) -> Message:
    """What is said of a detail that has not its form."""
    if key == "date":
        return say("“{words}” is not a date. Write it like {example}.", words=words, example=example)
    if key == "language":
        return say("“{words}” is not a language. Write it like {example}.", words=words, example=example)
    return say("“{words}” is not a time. Write it like {example}.", words=words, example=example)


def verb(move: Move) -> click.Command:
    """The verb of an action, with an option for whatever the action may need."""
    asked = [made for need in move.needs for made in options_for(need)]

    @click.command(move.action.value, cls=Command, told=move.help, params=asked)
    @click.argument("article")
    @REASON
    @with_desk
    def run(
        desk: Desk,
        user: str,
        article: str,
        reason: str,
        to: str = "",
        yes: bool = False,
        folder: Path | None = None,
        revision: int | None = None,
        sha256: str = "",
        tick: tuple[int, ...] = (),
    ) -> None:
        named = revision is not None or bool(sha256)
        if move.review is Review.ANEW and not named and _open(desk, article, move, user):
            raise _unnamed(desk, article, move)
        shown = meant(desk, article, revision, sha256) if Need.TEXT in move.needs else ""
        ticked = _ticked(desk, article, move.action, user, tick)
        try:
            secret = passphrase_for(desk, user) if move.signed else ""
            changes = advance(desk, article, move.action, user, reason, to, yes, folder, shown, secret, ticked)
        except NotAllowed as refusal:
            given = {Need.REASON: bool(reason), Need.CONFIRMATION: yes}
            raise _hinted(desk, article, move, user, refusal, given, ticked) from refusal
        if move.ends:
            row(changes.article, say("purged").said(catalogue_here()))
        else:
            said(desk, article)

    return run


def _ticked(desk: Desk, article: str, action: Action, user: str, numbers: tuple[int, ...]) -> tuple[str, ...]:
    """The questions of the checklist that are ticked by their numbers."""
    if not numbers:
        return ()
    asked = next((one.asked for one in choices(desk, article, user) if one.action is action), ())
    for number in numbers:
        if not 1 <= number <= len(asked):
            raise misused(say("There is no question {n} on this checklist.", n=number))
    return tuple(asked[number - 1].words for number in numbers)


def _hinted(
    desk: Desk,
    article: str,
    move: Move,
    user: str,
    refusal: NotAllowed,
    given: Mapping[Need, bool],
    ticked: tuple[str, ...],
) -> EditorError:
    """A refusal with the options that are missing, of those that the step wants of this person, here."""
    here = next((one for one in choices(desk, article, user) if one.action is move.action), None)
    if here is None:
        return EditorError(refusal.message)
    all_ticked = all(one.words in ticked for one in here.asked if one.required)
    whole = {**given, Need.TICKS: all_ticked}
    hints = [told for need, told in _BY_OPTION if need in here.wants and not whole[need]]
    return EditorError(refusal.message, sentences(*hints))


def _open(desk: Desk, article: str, move: Move, user: str) -> bool:
    """Whether nothing but the name of the text is missing."""
    return any(one.action is move.action and not one.reasons for one in choices(desk, article, user))


def _unnamed(desk: Desk, article: str, move: Move) -> EditorError:
    """Approving names the text, so that nobody approves what came in its place. Print the one that is meant now."""
    seen = in_sight(desk, article)
    for line in sight_lines(seen):
        tell(line)
    return EditorError(
        say("Say which text you have read."),
        say(
            "If it is this one: {verb} {id} --revision {n}",
            verb=move.action.value,
            id=seen.article.id,
            n=seen.revision.number,
        ),
    )


def options_for(need: Need) -> tuple[click.Option, ...]:
    """The options for what a step needs to know. Every step accepts a reason."""
    match need:
        case Need.TEXT:
            number = Option(["--revision"], type=int, metavar="N", told=say("The revision that you read."))
            return (
                number,
                Option(["--sha256"], default="", metavar="HEX", told=say("The SHA-256 of the text that you read.")),
            )
        case Need.RECEIVER:
            return (Option(["--to"], required=True, metavar="NAME", told=say("The person who takes over.")),)
        case Need.TICKS:
            return (Option(["--tick"], type=int, multiple=True, metavar="N", told=TICK_TOLD),)
        case Need.CONFIRMATION:
            return (Option(["--yes"], is_flag=True, told=say("Confirm a step that needs confirmation.")),)
        case Need.FOLDER:
            path = click.Path(path_type=Path, readable=False)
            return (
                Option(["--to", "folder"], type=path, metavar="FOLDER", told=say("Write a notice to this folder.")),
            )
        case _:
            return ()


@command(
    "schedule",
    told=say("Say when an article is due, and how urgent it is. What is not given stays as it is."),
)
@click.argument("article")
@option("--due", default=None, told=say("A day, or a day and a time, such as “2025-08-22 18:00”; “none” for no day."))
@option("--priority", type=click.Choice([one.value for one in Priority]), default=None)
@with_desk
def schedule_verb(desk: Desk, user: str, article: str, due: str | None, priority: str | None) -> None:
    """Say when an article is due, and how urgent it is. What is not given stays as it is."""
    if due is None and priority is None:
        raise misused(say("Give --due or --priority."))
    here = one_article(desk, article)
    when = here.due if due is None else due_of("" if due == "none" else due)
    schedule(desk, here.id, when, Priority(priority) if priority else here.priority, user)
    now = one_article(desk, here.id)
    row(now.id, due_text(now.due), now.priority.value, now.title)


COMMANDS = (
    schedule_verb,
    *(
        submit if move.action is Action.SUBMIT else verb(move)
        for move in MOVES.values()
        if not move.apart and move.action is not Action.RESTORE  # keeping.py has that one: it may mean a backup
    ),
)
