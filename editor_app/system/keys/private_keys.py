"""Where the private halves of people's keys are: in the keyring, or in files that need a passphrase."""

from pathlib import Path

from editor_app.system import passwords
from editor_app.system.atomic_write import atomic_write, make_folder
from editor_app.system.keys import signatures
from editor_app.system.keys.signatures import PrivateKey, WrongPassphrase

_FILES = str.maketrans({"/": "_", "+": "-"})


def keep(key: PrivateKey, folder: Path, passphrase: str = "") -> bool:
    """Keep a key: with a passphrase in a file, else in the keyring; False where there is no keyring that encrypts.

    Raises MachineError.
    """
    print_of = signatures.fingerprint(signatures.public(key))
    if not passphrase:
        return passwords.keep(_account(print_of), signatures.locked(key))
    make_folder(folder, private=True)
    data = signatures.locked(key, passphrase).encode()
    atomic_write(file_of(print_of, folder), data, overwrite=False, private=True)
    return True


def in_keyring(fingerprint: str) -> PrivateKey | None:
    """A key that can be used without asking."""
    kept = passwords.find(_account(fingerprint))
    try:
        return signatures.unlocked(kept) if kept else None
    except WrongPassphrase:
        return None


def in_file(fingerprint: str, folder: Path, passphrase: str) -> PrivateKey:
    """A key that needs a passphrase. Raises WrongPassphrase, also for a file that is damaged or gone."""
    try:
        kept = file_of(fingerprint, folder).read_text(encoding="ascii")
    except (OSError, ValueError) as fault:
        raise WrongPassphrase from fault
    return signatures.unlocked(kept, passphrase)


def file_of(fingerprint: str, folder: Path) -> Path:
    """The file of a key that needs a passphrase."""
    return folder / f"{fingerprint.partition(':')[2].translate(_FILES)}.key"


def _account(fingerprint: str) -> str:
    return f"key {fingerprint}"
