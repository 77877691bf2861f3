"""Commands and options that explain themselves in the language asked for."""

from collections.abc import Callable
from copy import copy
from typing import Any, ParamSpec, TypeVar

import click

from editor_app.cli.spoken import OPTION, catalogue_here
from editor_app.desk.base.languages import LANGUAGES
from editor_app.domain.errors import EditorError
from editor_app.domain.message import NOTHING, Message, say
from editor_app.domain.refusals import not_text

P = ParamSpec("P")
R = TypeVar("R")


class Option(click.Option):
    """An option whose help is a message."""

    def __init__(self, names: list[str], told: Message = NOTHING, **given: Any) -> None:  # noqa: ANN401  # click's own
        super().__init__(names, **given)
        self.told = told

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Called by click."""
        spoken = copy(self)
        spoken.help = self.told.said(catalogue_here())
        return click.Option.get_help_record(spoken, ctx)


class Command(click.Command):
    """A command whose help is a message."""

    def __init__(self, *given: Any, told: Message = NOTHING, **more: Any) -> None:  # noqa: ANN401  # click's own
        super().__init__(*given, **more)
        self.told = told

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Called by click: what a person is to read must be characters. Names of files may be any bytes."""
        left = super().parse_args(ctx, args)
        for value in ctx.params.values():
            for words in value if isinstance(value, tuple) else (value,):
                refusal = not_text(words) if isinstance(words, str) else None
                if refusal:
                    raise EditorError(*refusal)
        return left

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Called by click."""
        spoken = copy(self)
        spoken.help = self.told.said(catalogue_here())
        click.Command.format_help_text(spoken, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Called by click, for the list of a group."""
        return self.told.said(catalogue_here()).partition("\n")[0]


class Group(Command, click.Group):
    """A group whose help is a message."""

    command_class = Command


def command(name: str, told: Message) -> Callable[[Callable[..., object]], click.Command]:
    """As click's own, with a message for its help."""
    return click.command(name, cls=Command, told=told)


def group(name: str, told: Message) -> Callable[[Callable[..., object]], Group]:
    """As click's own, with a message for its help."""
    return click.group(name, cls=Group, told=told)


def option(*names: str, told: Message = NOTHING, **given: Any) -> Callable[[Callable[P, R]], Callable[P, R]]:  # noqa: ANN401
    """As click's own, with a message for its help."""
    return click.option(*names, cls=Option, told=told, **given)


def with_messages(verb: Callable[P, R]) -> Callable[P, R]:
    """Give a verb the option --messages."""
    told = say("The language of the program's messages. It does not depend on the language of the text.")
    return option(OPTION, type=click.Choice(LANGUAGES), expose_value=False, told=told)(verb)
