"""CONTRIBUTING, "To add a file format", followed to the letter on a copy of the package."""

READER = '''"""Wire copy: a line with the headline, a line of dashes, the body."""

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.text.manuscript import Manuscript


def read(source: SourceFile) -> Incoming:
    """The headline and the body."""
    text, encoding, sure = decode(source.data, source.encoding)
    title, line, body = text.partition("\\n----\\n")
    if not line:
        raise Unreadable(say("The wire copy has no line of dashes."), say("Ask the agency for it again."))
    return Incoming(Manuscript(title, body), encoding, sure)
'''
WRITER = '''"""Wire copy."""

from editor_app.formats.base.job import Job


def write(job: Job) -> bytes:
    """The headline, a line of dashes, the body."""
    return f"{job.manuscript.title}\\n----\\n{job.manuscript.body}".encode()
'''
READ = '''

def read_wire(source: SourceFile) -> Incoming:
    """Wire copy."""
    from editor_app.formats.readers.wire import read

    return read(source)
'''
WRITE = '''

def write_wire(job: Job) -> bytes:
    """Wire copy."""
    from editor_app.formats.writers.wire import write

    return write(job)
'''
ROW = """    Format(
        name="wire",
        label=say("Wire copy"),
        said=say("wire copy"),
        suffixes=(".wire", ".wir"),
        reader=readers.read_wire,
        writer=writers.write_wire,
        textual=True,
    ),
"""
SHOWN = """
from PySide6.QtWidgets import QApplication, QLabel
from editor_app.gui.base.file_filters import draft_filters
from editor_app.gui.panels.queue.welcome import Welcome
app = QApplication([])
print(draft_filters("Drafts"))
welcome = Welcome()
print([label.text() for label in welcome.findChildren(QLabel)])
"""


def test_a_format_added_as_the_recipe_says_is_read_written_and_offered(package_copy):
    formats = "editor_app/formats"
    package_copy.write(f"{formats}/readers/wire.py", READER)
    package_copy.edit(f"{formats}/readers/__init__.py", "\n\ndef read_pdf(", f"{READ}\n\ndef read_pdf(")
    package_copy.write(f"{formats}/writers/wire.py", WRITER)
    package_copy.edit(f"{formats}/writers/__init__.py", "\n\ndef write_pdf(", f"{WRITE}\n\ndef write_pdf(")
    package_copy.add_after(f"{formats}/formats.py", "FORMATS = (", ROW)

    draft = package_copy.root / "Lock.WIRE"
    draft.write_text("The lock\n----\nThe the lock is open.\n", encoding="utf-8")
    checked = package_copy.run("check", draft, "--rules", "repetition.word")
    assert (checked.returncode, "Lock.WIRE" in checked.stdout) == (1, True), checked

    (package_copy.root / "drafts").mkdir()
    draft.rename(package_copy.root / "drafts" / draft.name)
    for kind in ("wire", "md"):
        written = package_copy.run("convert", package_copy.root / "drafts", "--to", package_copy.root, "--format", kind)
        assert written.returncode == 0, written
    assert (package_copy.root / "Lock.wire").read_text(encoding="utf-8") == "The lock\n----\nThe the lock is open.\n"
    assert "title: The lock" in (package_copy.root / "Lock.md").read_text(encoding="utf-8")

    broken = package_copy.root / "cut.wir"
    broken.write_text("The lock", encoding="utf-8")
    refused = package_copy.run("check", broken)
    assert refused.returncode == 2
    assert refused.stderr.splitlines()[-1].endswith(
        "cut.wir: The wire copy has no line of dashes. Ask the agency for it again."
    )

    filters, welcome = package_copy.python(SHOWN).splitlines()[-2:]
    assert "Wire copy (.wire, .wir) (*.wire *.WIRE *.wir *.WIR)" in filters
    assert filters.startswith("Drafts (*.wire *.WIRE ")
    assert "wire copy" in welcome
