"""What a reader gets and what it gives: the bytes of a file, and the text found in them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor_app.domain.note import Note
from editor_app.domain.picture import Picture
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.pieces import Piece, PieceKind
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was on the disk, read once, and what a person chose: its encoding, and which text of tracked
    changes.

    `language` is for a text that does not name its own.
    """

    name: str
    data: bytes
    encoding: str | None = None
    tracked: Tracked = Tracked.ACCEPTED
    language: str = "en_US"


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody answered to a comment."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark that came with a file: the words of the body it is about, who made it and when (as written there), what
    was answered, and whether it was resolved there.
    """

    span: Span
    author: str
    date: str
    text: str
    replies: tuple[Reply, ...] = ()
    resolved: bool = False

    @property
    def thread(self) -> str:
        """Its words and those of the replies, a line each."""
        return "\n".join([self.text, *(f"↳ {one.author}: {one.text}".replace(" : ", " ") for one in self.replies)])


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text as it was read.

    `encoding` is empty where the format needs none; `sure` is false when it was guessed. `notes` say what
    was left out or changed on the way. `furniture` are stretches of the body proposed for removal. `comments` are in
    the order of their places. `changes` counts the tracked changes of the file. `head` is what stands above the body
    in a file whose body is the rest of it to the letter: front matter.
    """

    manuscript: Manuscript
    encoding: str = ""
    sure: bool = True
    notes: tuple[Note, ...] = ()
    furniture: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: int = 0
    head: str = ""
    pictures: tuple[Picture, ...] = ()


Reader = Callable[[SourceFile], Incoming]

_TITLE_LENGTH = 120  # characters
_HEAD = 4_000  # characters that tell the language
_CHINESE = 0.3  # of the characters; a Chinese text has English names and figures as well
_JAPANESE = 0.1  # of its Chinese characters: a name in Japanese makes no text so
_LANGUAGE_HOMES = {"en": "en_US", "zh": "zh_CN", "pt": "pt_BR"}


def headline(text: str) -> str:
    """The first line of a text as its title; if it is long, its first sentence, cut at the end of a word."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= _TITLE_LENGTH:
        return line
    from editor_app.text.language.sentences import sentences  # takes a twentieth of a start, which reads no file

    head = line[: 10 * _TITLE_LENGTH]
    first = next(iter(sentences(head, Span(0, len(head)))), Span(0, len(head))).of(head).strip()
    return first if len(first) <= _TITLE_LENGTH else first[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def heading_as_title(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """A text that begins with a top heading, at most below pictures, has it as its title; the title and the rest."""
    at = next((at for at, piece in enumerate(pieces) if piece.kind is not PieceKind.PICTURE), len(pieces))
    if at < len(pieces) and pieces[at].kind is PieceKind.HEADING and pieces[at].level == 1:
        return " ".join(pieces[at].text.split()), [*pieces[:at], *pieces[at + 1 :]]
    return "", pieces


def first_words(pieces: Iterable[Piece]) -> str:
    """The first block of a text that has words."""
    return next((piece.text for piece in pieces if piece.text.strip()), "")


def language_of(tag: str, text: str, otherwise: str = "en_US") -> str:
    """`en-GB` as `en_GB`; without a usable tag, Chinese or Japanese if the script shows it, or else the given language.

    A tag without a country gets the country of the given language, if the languages are the same.
    """
    parts = re.fullmatch(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?:[-_.].*)?\s*", tag)
    if parts:
        language = parts.group(1).lower()
        if parts.group(2):
            return f"{language}_{parts.group(2).upper()}"
        return otherwise if otherwise.partition("_")[0] == language else _LANGUAGE_HOMES.get(language, language)
    from editor_app.text.language.letters import count_han, count_kana  # as above

    head = text[:_HEAD]
    han, kana = count_han(head), count_kana(head)
    if han + kana <= _CHINESE * max(1, len("".join(head.split()))):
        return otherwise
    return "ja_JP" if kana > _JAPANESE * han else "zh_CN"
