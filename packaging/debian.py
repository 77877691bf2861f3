"""Makes the Debian package from a program folder. The same folder and date give the same bytes.

Usage: debian.py FOLDER TARGET, with SOURCE_DATE_EPOCH set; TARGET is the folder for the .deb.
"""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from textwrap import wrap

from icons import SIZES
from manual_page import page
from trim import libraries, set_dates

import editor_app
from editor_app.formats.formats import READABLE
from editor_app.system.parts import FILE

HERE = Path(__file__).parent
ROOT = HERE.parent
MAINTAINER = "The Editor App authors <editor-app@users.noreply.github.com>"
BUNDLE = "application/vnd.editor-app.bundle+zip"
NOT_LINKED = ("libenchant-2-2", "hunspell-en-us", "hunspell-en-gb")
"""Opened by name while the program runs, so that no tool sees it."""
CONTROL = """\
Package: editor-app
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji
Section: editors
Priority: optional
Description: desk for editors of press releases and news
 Shows every passage that is said twice and every person, body and title that
 is named in two ways, keeps who approved which exact text, and exports what
 was approved and nothing else. Works offline and sends nothing.
"""


def tree(folder: Path, into: Path, seconds: int) -> None:
    """Lay out what the package installs."""
    own, share = into / "usr/lib/editor-app", into / "usr/share"
    shutil.copytree(folder, own, symlinks=True)
    (into / "usr/bin").mkdir(parents=True)
    (into / "usr/bin/editor-app").symlink_to("../lib/editor-app/editor-app")
    _put(share / "applications/editor-app.desktop", desktop_entry())
    _put(share / "metainfo/editor-app.metainfo.xml", metainfo(seconds))
    _put(share / "mime/packages/editor-app.xml", (HERE / "linux/editor-app-mime.xml").read_text(encoding="utf-8"))
    for size in SIZES:
        _put(share / f"icons/hicolor/{size}x{size}/apps/editor-app.png", ROOT / f"build/icons/app-{size}.png")
    _put(share / "icons/hicolor/scalable/apps/editor-app.svg", ROOT / "resources/icons/app.svg")
    _put(share / "man/man1/editor-app.1.gz", packed(page(seconds)))
    documents = share / "doc/editor-app"
    _put(documents / "changelog.gz", packed(changelog(seconds)))
    _put(documents / "NEWS.gz", packed((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    _put(documents / "copyright", notices(folder))
    _put(documents / "sbom.cdx.json.gz", packed((ROOT / "build/sbom.cdx.json").read_text(encoding="utf-8")))
    _put(documents / "README.policy", (HERE / "linux/README.policy").read_text(encoding="utf-8"))
    _put(documents / "examples/policy.toml", (HERE / "policy.toml").read_text(encoding="utf-8"))
    _put(share / "lintian/overrides/editor-app", (HERE / "linux/lintian-overrides").read_text(encoding="utf-8"))


def _put(path: Path, content: str | bytes | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        content = content.read_bytes()
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o644)


def packed(text: str) -> bytes:
    """Compressed, with no date of its own."""
    return gzip.compress(text.encode(), 9, mtime=0)


def mime_types() -> list[str]:
    """What the desktop may open with the program: every format that is read, and bundles."""
    return [*(mime for row in READABLE for mime in row.mime), BUNDLE]


def desktop_entry() -> str:
    """The entry of the menu; a bundle is opened too."""
    text = (HERE / "editor-app.desktop").read_text(encoding="utf-8")
    return re.sub(r"^MimeType=.*$", f"MimeType={';'.join(mime_types())};", text, flags=re.MULTILINE)


def metainfo(seconds: int) -> str:
    """What a software centre shows."""
    text = (HERE / "linux/editor-app.metainfo.xml.in").read_text(encoding="utf-8")
    types = "\n".join(f"    <mediatype>{mime}</mediatype>" for mime in mime_types())
    day = datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return text.replace("@MIME@", types).replace("@VERSION@", editor_app.__version__).replace("@DATE@", day)


def changelog(seconds: int) -> str:
    """The changes of this version in the form that Debian's tools read."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    short = text.partition(f"\n## {editor_app.__version__}")[2].partition("\n### ")[2].partition("\n### ")[0]
    points = re.findall(r"^- (.+?)(?=\n- |\n\n|\Z)", short, flags=re.MULTILINE | re.DOTALL)
    points = points or ["See NEWS.gz."]
    lines = [
        line
        for point in points
        for line in wrap(" ".join(point.split()), 78, initial_indent="  * ", subsequent_indent="    ")
    ]
    when = format_datetime(datetime.fromtimestamp(seconds, UTC))
    body = "\n".join(lines)
    return f"editor-app ({editor_app.__version__}) stable; urgency=medium\n\n{body}\n\n -- {MAINTAINER}  {when}\n"


def notices(folder: Path) -> str:
    """The copyright file: ours, then each part with its licence; the texts are in a file of the program."""
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
    rows = json.loads((folder / "_internal/resources" / FILE).read_text(encoding="utf-8"))
    listed = "\n".join(f"{one['name']} {one['version']}: {one['licence']}".replace(" :", ":") for one in rows)
    return f"""\
Editor App is under this licence:

{ours}

The dictionaries in /usr/lib/editor-app/_internal/resources/dictionaries have their own, beside them.

The package holds these works of others, each under its own licence. The whole texts, with the names of the authors,
are in /usr/lib/editor-app/LICENCES.txt. On Debian systems the GNU licences are in /usr/share/common-licenses too.

{listed}

How to put your own build of Qt, or of another library under the LGPL, in the place of the one that came with the
package is said at the head of that file.
"""


def depends(into: Path) -> str:
    """The packages that hold what the libraries of the folder ask the system for."""
    own = into / "usr/lib/editor-app"
    there = list(libraries(own))
    scratch = into.parent / "shlibs"
    (scratch / "debian").mkdir(parents=True, exist_ok=True)
    (scratch / "debian/control").write_text("Source: editor-app\n\nPackage: editor-app\nArchitecture: any\n")
    private = sorted({path.parent for path in there})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder.resolve()}" for folder in private] + [f"-e{path.resolve()}" for path in there]
    told = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    if told.returncode:
        raise SystemExit(f"dpkg-shlibdeps: {told.stderr}")
    linked = told.stdout.strip().partition("=")[2]
    return ", ".join(_sorted([*linked.split(", "), *NOT_LINKED]))


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(set(names))


def build(folder: Path, target: Path, seconds: int) -> Path:
    """The package."""
    into = ROOT / "build/deb/tree"
    shutil.rmtree(into.parent, ignore_errors=True)
    tree(folder, into, seconds)
    architecture = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout
    size = sum(path.lstat().st_size for path in into.rglob("*") if not path.is_dir())
    control = CONTROL.format(
        version=editor_app.__version__,
        architecture=architecture.strip(),
        maintainer=MAINTAINER,
        kilobytes=size // 1024,
        depends=depends(into),
    )
    _put(into / "DEBIAN/control", control)
    for path in (into, *into.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    set_dates(into, seconds)
    made = target / f"editor-app_{editor_app.__version__}_{architecture.strip()}.deb"
    # Two threads on every machine, since the number of threads decides where the compressor cuts.
    pack = ["dpkg-deb", "--root-owner-group", "--threads-max=2", "-Zxz", "-z6", "--build", str(into), str(made)]
    subprocess.run(pack, check=True, capture_output=True)
    return made


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2]), int(os.environ["SOURCE_DATE_EPOCH"])))
