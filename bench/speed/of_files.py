"""Rows about files: reading them beside a library that only takes the words out, and writing a PDF."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which

import trafilatura
from docx import Document

from bench.measure import children, in_pairs
from bench.speed.row import Row, Sizes
from bench.texts import REAL_FILES, kinds, of_length
from editor_app.formats.reading import load, read_source
from editor_app.formats.writing import write
from editor_app.text.manuscript import Manuscript

_CHINESE = "市政府今天公布了第{number}号方案，港口扩建工程将在明年春天动工，预计三年后完成。"
_HAN = 40  # characters of the sentence, about


def rows(sizes: Sizes) -> Iterator[Row]:
    """Reading, then writing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _reading(sizes, folder)
        chinese = "\n\n".join(_CHINESE.format(number=number) * 6 for number in range(2 * sizes.exported // _HAN // 6))
        for kind, body, language, reach in (
            ("English", of_length(sizes.exported), "en_US", "<= 300 ms"),
            ("Chinese", chinese, "zh_CN", "<= 500 ms"),
        ):
            job = Manuscript("A title", body, language=language)
            pair = in_pairs(
                lambda job=job: write(job, folder / "a.pdf", "pdf", overwrite=True),
                lambda job=job: write(job, folder / "a.txt", "txt", overwrite=True),
                sizes.rounds,
            )
            name = f"export {sizes.exported:,} words as PDF"
            yield Row(name, kind, 1000 * pair.job, "ms", 1000 * pair.floor, "as plain text", reach)


def _reading(sizes: Sizes, folder: Path) -> Iterator[Row]:
    peers: dict[str, tuple[str, str, Callable[[Path], object]]] = {
        "docx": ("python-docx", "<= 1.5 x", lambda path: [one.text for one in Document(str(path)).paragraphs]),
        "html": ("trafilatura", "<= 2 x", lambda path: trafilatura.extract(path.read_bytes())),
    }
    for form, (peer, reach, bare) in peers.items():
        for kind, paths in _files(sizes, folder, form):
            pair = in_pairs(lambda paths=paths: _each(_read, paths), lambda p=paths, b=bare: _each(b, p), sizes.rounds)
            yield Row(f"read {form}", kind, 1000 * pair.job, "ms", 1000 * pair.floor, peer, reach)
    if which("pdftotext"):
        for kind, paths in _files(sizes, folder, "pdf"):
            floor = in_pairs(lambda paths=paths: _each(_pdf_text, paths), lambda: None, sizes.rounds, children).job
            job = in_pairs(lambda paths=paths: _each(_read, paths), lambda: None, sizes.rounds).job
            yield Row("read pdf", kind, 1000 * job, "ms", 1000 * floor, "pdftotext", "<= 4 x")


def _files(sizes: Sizes, folder: Path, form: str) -> Iterator[tuple[str, list[Path]]]:
    """Files of a kind: our own, of an invented text, and real ones of a usual size."""
    for kind, real in kinds():
        if real:
            found = sorted((REAL_FILES / form).glob(f"*.{form}"), key=lambda path: path.stat().st_size)
            middle = found[len(found) // 4 :][: sizes.files]
            if middle := [path for path in middle if _is_readable(path)]:
                yield kind, middle
        else:
            path = folder / f"made.{form}"
            write(Manuscript("A title", of_length(800, real=False)), path, form)
            yield kind, [path]


def _is_readable(path: Path) -> bool:
    try:
        _read(path)
    except Exception:  # whatever it is, another test looks at it
        return False
    return True


def _read(path: Path) -> object:
    return read_source(load(path))


def _pdf_text(path: Path) -> object:
    return subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)


def _each(read: Callable[[Path], object], paths: list[Path]) -> None:
    for path in paths:
        read(path)
