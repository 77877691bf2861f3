"""Builds the manual for a browser, in each language, by mkdocs: `python -m tools.manual [FOLDER]`, else dist/manual.

The pages are those that F1 shows, with the keys that commands have at first. Nothing is loaded from elsewhere.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from mkdocs.commands.build import build
from mkdocs.config import load_config
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from editor_app.desk.base.languages import LANGUAGES
from editor_app.gui.base.tell import speak
from editor_app.gui.dialogs.manual.pages import Manual, manual
from editor_app.gui.flows.manual.named import words
from editor_app.system.resources import resources_folder

ROOT = Path(__file__).resolve().parents[1]
EXTENSIONS = ["toc", "tables", "admonition", "attr_list", "fenced_code"]
STYLE = """
img { max-width: 100%; zoom: .67; }
kbd { background: #eceef1; color: inherit; border: 1px solid #d9dee4; border-radius: 3px; padding: 0 4px; }
em.error { color: #b3400b; } em.warning { color: #8a5a00; } em.info { color: #0a6a9e; }
"""


def main() -> int:
    """Build all languages."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "manual"
    app = QApplication.instance() or QApplication(sys.argv[:1])
    for language in LANGUAGES:
        QLocale.setDefault(QLocale(language))
        if isinstance(app, QApplication):
            speak(app, language)
        read = manual(language, words())
        with tempfile.TemporaryDirectory() as folder:
            pages = Path(folder) / "pages"
            lay_out(read, pages)
            build(config(read, pages, target / language))
        print(target / language / "index.html")
    return 0


def lay_out(read: Manual, folder: Path) -> None:
    """The pages as mkdocs wants them."""
    folder.mkdir()
    for page in read.pages:
        (folder / f"{page.name}.md").write_text(page.source, encoding="utf-8")
    shutil.copytree(resources_folder() / "manual" / read.language / "pictures", folder / "pictures")
    (folder / "style.css").write_text(STYLE, encoding="utf-8")
    (folder.parent / "mkdocs.yml").write_text(f"site_name: {read.pages[0].title!r}\n", encoding="utf-8")


def config(read: Manual, folder: Path, site: Path) -> object:
    """Chinese has no search there: the one that comes with mkdocs knows words by their spaces."""
    return load_config(
        config_file=str(folder.parent / "mkdocs.yml"),
        docs_dir=str(folder),
        site_dir=str(site),
        nav=[{page.title: f"{page.name}.md"} for page in read.pages],
        theme={"name": "mkdocs", "locale": read.language, "highlightjs": False, "color_mode": "auto"},
        plugins=["search"] if read.language == "en" else [],
        markdown_extensions=EXTENSIONS,
        extra_css=["style.css"],
        use_directory_urls=False,
        strict=True,
    )


if __name__ == "__main__":
    raise SystemExit(main())
