"""The verb check: texts on the disk or from a pipe, under the settings of their folders. No database."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypedDict, Unpack

import click

from editor_app.cli.checking.options import CLIENT, CONFIG, HOUSE, RULES, named
from editor_app.cli.checking.pairs import read_pairs
from editor_app.cli.checking.run import LIMITS, Run
from editor_app.cli.files import AS, EXCLUDE, FILES, LANGUAGE, STDIN, drafts_of, piped, piped_name
from editor_app.cli.help import command, option, with_messages
from editor_app.cli.spoken import catalogue_here, machine, misused, print_text, tell, warn
from editor_app.desk.folders.asked import Asked, Texts, grouped
from editor_app.desk.reports.check_files import Checked, Looking, Piped
from editor_app.desk.reports.dictionaries import missing_dictionaries
from editor_app.desk.reports.hidden import counted
from editor_app.desk.reports.json_output import check_json
from editor_app.desk.reports.sarif import sarif
from editor_app.desk.reports.text_output import lines, page, summary
from editor_app.domain.message import say, say_n

FAIL_ON = say("From which severity on the exit status is 1. It is 2 when a file cannot be read, and otherwise 0.")
BASELINE = say("Report only findings that are not in this file. It is made with --update-baseline.")
UPDATE = say("Keep all findings in the baseline, so that only new ones are reported from now on.")
FIX = say("Correct what needs no second look, in plain text and Markdown: doubled words, spaces, signs, house terms.")
DRY_RUN = say("With --fix: change nothing, and print what would change as a diff.")
SOURCE = say("The Chinese text that the draft renders, to check it against.")
PAIRS = say("A list of drafts and the Chinese texts they render: two paths on each line, with a tab between them.")
ALL = say("Also report what comments, baselines and editor-app.toml hide.")


class Given(TypedDict):
    """The options as click hands them over."""

    paths: tuple[Path, ...]
    form: str
    fail_on: str | None
    rules: str
    house: Path | None
    client: Path | None
    archive: bool
    kind: str
    exclude: tuple[str, ...]
    language: str
    config: Path | None
    baseline: Path | None
    update_baseline: bool
    fix: bool
    dry_run: bool
    everything: bool
    source: Path | None
    pairs: Path | None


@command("check", told=say("Check files and folders, and list what is wrong. A path of - is standard input."))
@click.argument("paths", nargs=-1, type=FILES, metavar="[PATH...]")
@option("--format", "form", type=click.Choice(["text", "json", "sarif", "html"]), default="text", show_default=True)
@option("--fail-on", type=click.Choice(list(LIMITS)), show_default="error", told=FAIL_ON)
@RULES
@HOUSE
@CLIENT
@option("--archive", is_flag=True, told=say("Also compare with the earlier articles in the archive."))
@AS
@EXCLUDE
@LANGUAGE
@CONFIG
@option("--baseline", type=FILES, metavar="FILE", told=BASELINE)
@option("--update-baseline", is_flag=True, told=UPDATE)
@option("--fix", is_flag=True, told=FIX)
@option("--dry-run", is_flag=True, told=DRY_RUN)
@option("--all", "everything", is_flag=True, told=ALL)
@option("--source", type=FILES, metavar="FILE", told=SOURCE)
@option("--pairs", type=FILES, metavar="FILE", told=PAIRS)
@with_messages
def check(**given: Unpack[Given]) -> int:
    """Check files and folders, and list what is wrong."""
    _refuse_what_makes_no_sense(given)
    asked = _asked(given)
    data = piped(given["paths"])
    files, sources = _to_check(given)
    texts = grouped(files, asked, warn)
    if not any(one.paths for one in texts):
        warn(say("Every file is left out."))
    if given["update_baseline"] and not all(one.settings.baseline for one in texts):
        raise misused(say("--update-baseline needs --baseline FILE, or a baseline in editor-app.toml."))
    with _earlier(given["archive"]) as earlier:
        text = None if data is None else Piped(piped_name(given["kind"]).name, data)
        run = Run(asked, earlier, text, sources)
        run.prepare(texts, given["update_baseline"])
        _go(run, texts)
    return _finish(run, given)


def _to_check(given: Given) -> tuple[tuple[Path, ...], dict[Path, Path]]:
    """The files, and the Chinese texts that they render, if any are given."""
    paths, source = given["paths"], given["source"]
    if given["pairs"] is not None:
        if paths or source is not None:
            raise misused(say("Give files, or --pairs FILE."))
        pairs = dict(read_pairs(given["pairs"]))
        return tuple(pairs), pairs
    if not paths:
        raise misused(say("Give the files to check, or --pairs FILE."))
    files = drafts_of(paths, say("There is no file to check."), given["exclude"])
    if source is not None and len(files) != 1:
        raise misused(say("--source belongs to one draft. For several, use --pairs FILE."))
    return files, {} if source is None else {files[0]: source}


def _asked(given: Given) -> Asked:
    return Asked(
        named(given["rules"]),
        given["exclude"],
        given["house"],
        given["language"],
        given["fail_on"] or "",
        given["baseline"],
        given["config"],
        given["everything"],
        given["client"],
    )


def _refuse_what_makes_no_sense(given: Given) -> None:
    if given["dry_run"] and not given["fix"]:
        raise misused(say("--dry-run is for --fix."))
    if given["dry_run"] and given["form"] != "text":
        raise misused(say("--dry-run prints a diff, so it has no --format."))
    if given["fix"] and STDIN in given["paths"]:
        raise misused(say("--fix changes files: it cannot change standard input."))
    if given["everything"] and (given["baseline"] or given["update_baseline"]):
        raise misused(say("--all reads no baseline: leave out one of the two."))


def _go(run: Run, texts: Sequence[Texts]) -> None:
    """Check all texts, with a bar where somebody waits for many."""
    number = sum(len(one.paths) for one in texts)
    label = say("Checking").said(catalogue_here())
    hidden = number < 2 or not sys.stderr.isatty()
    with click.progressbar(run.check(texts), number, label, file=sys.stderr, hidden=hidden) as shown:
        for _ in shown:
            pass


def _finish(run: Run, given: Given) -> int:
    """Keep a baseline, put things right, and print what is left; returns the exit status."""
    if given["update_baseline"]:
        run.update()
    if given["dry_run"]:
        print_text(run.diff().removesuffix("\n"))
    else:
        if given["fix"]:
            run.fix()
            warn(say_n("{n:,} finding fixed.", "{n:,} findings fixed.", n=run.fixed))
        _print(run.documents, given["form"])
        if _spells(named(given["rules"])):
            for words in missing_dictionaries(one.manuscript.language for one in run.documents):
                warn(words)
        if run.gone:
            warn(
                say_n(
                    "{n:,} finding of the baseline is no longer there; --update-baseline takes it out.",
                    "{n:,} findings of the baseline are no longer there; --update-baseline takes them out.",
                    n=run.gone,
                )
            )
    return 2 if run.broken else int(run.failing)


def _print(documents: Sequence[Checked], form: str) -> None:
    if form == "json":
        machine(check_json(documents, catalogue_here()))
    elif form == "sarif":
        machine(sarif(documents, catalogue_here()))
    elif form == "html":
        click.echo(page(documents, catalogue_here()), nl=False)
    else:
        for line in chain.from_iterable(map(lines, documents)):
            tell(line)
        if documents:
            tell(summary(documents))
        for words in counted(chain.from_iterable(one.hidden for one in documents)):
            tell(words)


def _spells(rules: Sequence[str]) -> bool:
    """Whether spelling is among the rules of a command line."""
    wanted = [rule for rule in rules if not rule.startswith("-")]
    return "-spelling" not in rules and (not wanted or any(rule.startswith("spelling") for rule in wanted))


@contextmanager
def _earlier(wanted: bool) -> Iterator[Looking | None]:
    """Looks up texts in the archive of the desk, if that is wanted."""
    if not wanted:
        yield None
        return
    from editor_app.cli.at_desk import at_desk  # needs the database, which checking alone does not
    from editor_app.desk.archive.search import search

    with at_desk() as (desk, _):
        yield partial(search, desk)


COMMANDS = (check,)
