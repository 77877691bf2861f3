"""Everything about a format in one row: its names, its files, what reads it and what writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, listed, say
from editor_app.formats import readers, writers
from editor_app.formats.base.incoming import Reader
from editor_app.formats.base.job import Job, Writer


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    `name` is what `--format` takes and how a written file ends. `label` stands alone, as in a file dialog; `said` in a
    sentence. `suffixes` are the endings that `reader` takes, `mime` what the desktop calls such files.

    A `simple` format needs no library to take it apart; a `textual` one is in an encoding, which may have to be guessed
    or chosen; a `named` one is read only when somebody names the file: in a folder, mails are letters to other people.
    What `writer` made is read back before it is kept. Where the reader would find other words in it than were written,
    `read_back` is False, and `says` may prove it in another way.
    """

    name: str
    label: Message
    said: Message
    suffixes: tuple[str, ...] = ()
    mime: tuple[str, ...] = ()
    reader: Reader | None = None
    writer: Writer | None = None
    simple: bool = False
    textual: bool = False
    named: bool = False
    read_back: bool = True
    says: Callable[[bytes, Job], bool] | None = None

    @property
    def written_as(self) -> Message:
        """How it is offered where a file is written: Word (.docx)."""
        return say("{kind} (.{ending})", kind=self.label, ending=self.name)


FORMATS = (
    Format(
        name="txt",
        label=say("Plain text"),
        said=say("plain text"),
        suffixes=(".txt", ".text"),
        mime=("text/plain",),
        reader=readers.read_plain,
        writer=writers.write_plain,
        simple=True,
        textual=True,
        read_back=False,  # the numbers of a list become words
    ),
    Format(
        name="md",
        label=say("Markdown"),
        said=say("Markdown"),
        suffixes=(".md", ".markdown"),
        mime=("text/markdown",),
        reader=readers.read_markdown,
        writer=writers.write_markdown,
        simple=True,
        textual=True,
    ),
    Format(
        name="html",
        label=say("Web page"),
        said=say("web pages"),
        suffixes=(".html", ".htm", ".xhtml"),
        mime=("text/html", "application/xhtml+xml"),
        reader=readers.read_html,
        writer=writers.write_html,
        textual=True,
    ),
    Format(
        name="docx",
        label=say("Word"),
        said=say("Word"),
        suffixes=(".docx", ".docm", ".dotx", ".dotm"),
        mime=(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroEnabled.12",
            "application/vnd.ms-word.template.macroEnabled.12",
        ),
        reader=readers.read_docx,
        writer=writers.write_docx,
    ),
    Format(
        name="doc",
        label=say("Word, older endings"),
        said=say("Word"),
        suffixes=(".doc", ".dot", ".wps"),
        mime=(),  # the desktop would offer the old binary format, which cannot be read
        reader=readers.read_doc,
    ),
    Format(
        name="odt",
        label=say("OpenDocument"),
        said=say("OpenDocument"),
        suffixes=(".odt", ".ott", ".odm", ".fodt"),
        mime=(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
            "application/vnd.oasis.opendocument.text-master",
            "application/vnd.oasis.opendocument.text-flat-xml",
        ),
        reader=readers.read_odt,
        writer=writers.write_odt,
    ),
    Format(
        name="rtf",
        label=say("Rich text"),
        said=say("RTF"),
        suffixes=(".rtf",),
        mime=("application/rtf", "text/rtf"),
        reader=readers.read_rtf,
    ),
    Format(
        name="eml",
        label=say("Mail"),
        said=say("mails"),
        suffixes=(".eml",),
        mime=("message/rfc822",),
        reader=readers.read_mail,
        named=True,
    ),
    Format(
        name="mht",
        label=say("Web archive"),
        said=say("web archives"),
        suffixes=(".mht", ".mhtml"),
        mime=("application/x-mimearchive",),
        reader=readers.read_mail,
    ),
    Format(
        name="epub",
        label=say("E-book"),
        said=say("e-books"),
        suffixes=(".epub",),
        mime=("application/epub+zip",),
        reader=readers.read_epub,
    ),
    Format(
        name="pdf",
        label=say("PDF"),
        said=say("PDF"),
        suffixes=(".pdf",),
        mime=("application/pdf",),
        reader=readers.read_pdf,
        writer=writers.write_pdf,
        read_back=False,  # the reader leaves out what is on every page
        says=writers.pdf_says,
    ),
    Format(
        name="ninjs",
        label=say("News exchange, IPTC"),
        said=say("ninjs"),
        writer=writers.write_ninjs,
    ),
    Format(
        name="json",
        label=say("Data for scripts"),
        said=say("JSON"),
        writer=writers.write_json,
    ),
)
"""To add a format: its reader, its writer or both, and its row, where people would look for it."""

READABLE = tuple(one for one in FORMATS if one.reader)
WRITABLE = tuple(one for one in FORMATS if one.writer)
FORMS = tuple(one.name for one in WRITABLE)
"""What `--format` takes."""
_BY_SUFFIX = {suffix: one for one in READABLE for suffix in one.suffixes}
SUFFIXES = tuple(suffix for suffix, one in _BY_SUFFIX.items() if not one.named)
"""The endings of the files that are read wherever they lie."""


def format_of(file_name: str) -> Format | None:
    """The format in which a file of this name is read; without any ending it is plain text."""
    return _BY_SUFFIX.get(Path(file_name).suffix.lower() or ".txt")


def format_called(name: str) -> Format:
    """The format to write with a given name. Raises EditorError for an unknown one."""
    for one in WRITABLE:
        if one.name == name:
            return one
    raise EditorError(
        say("There is no format called “{name}”.", name=name), say("Choose one of these: {names}.", names=listed(FORMS))
    )
