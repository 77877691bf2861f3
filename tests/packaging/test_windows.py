"""What is built for Windows and macOS, as far as it can be tried elsewhere."""

import plistlib
import shutil
import subprocess
from pathlib import Path

import bundle
import pytest

import editor_app
from editor_app.formats.formats import READABLE

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "packaging" / "windows"


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    (folder / "_internal").mkdir(parents=True)
    (folder / "editor-app.exe").write_text("a program")
    (folder / "_internal" / "a.dll").write_text("a library")
    return folder


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with what the program says of itself."""
    monkeypatch.syspath_prepend(str(WINDOWS))
    import resources

    (tmp_path / "version.txt").write_text(resources.version_resource("1.2.3"), encoding="utf-8")
    (tmp_path / "types.nsh").write_text(resources.types(), encoding="utf-8")
    return tmp_path


def test_the_version_is_one_that_windows_reads(made):
    text = (made / "version.txt").read_text(encoding="utf-8")
    assert "filevers=(1, 2, 3, 0)" in text
    assert 'StringStruct("ProductVersion", "1.2.3")' in text
    compile(text, "version.txt", "eval")


def test_open_with_offers_the_program_for_every_ending(made):
    lines = (made / "types.nsh").read_text(encoding="utf-8").splitlines()
    assert [line.split('"')[3] for line in lines] == [suffix for row in READABLE for suffix in row.suffixes]


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs makensis")
def test_the_installer_compiles(made, payload):
    target = made / "editor-app-setup.exe"
    given = {"VERSION": "1.2.3", "PAYLOAD": payload, "OUTPUT": target, "TYPES": made / "types.nsh"}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in given.items())]
    done = subprocess.run([*command, WINDOWS / "installer.nsi"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert target.read_bytes()[:2] == b"MZ"


@pytest.mark.skipif(not shutil.which("wixl") or not shutil.which("msiinfo"), reason="needs wixl and msitools")
def test_the_package_for_a_fleet_has_every_file(made, payload):
    target = made / "editor-app.msi"
    subprocess.run(["sh", WINDOWS / "msi.sh", payload, "1.2.3", target], check=True)
    listed = subprocess.run(["msiinfo", "export", target, "File"], capture_output=True, text=True, check=True).stdout
    assert "editor-app.exe" in listed
    assert "a.dll" in listed


def test_macos_is_told_what_the_program_opens():
    told = plistlib.loads(plistlib.dumps(bundle.INFO))
    assert told["CFBundleShortVersionString"] == editor_app.__version__
    endings = [f".{one}" for kind in told["CFBundleDocumentTypes"] for one in kind["CFBundleTypeExtensions"]]
    assert endings == [suffix for row in READABLE for suffix in row.suffixes]
    entitlements = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert entitlements["com.apple.security.cs.disable-library-validation"] is True
