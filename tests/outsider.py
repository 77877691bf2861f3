"""An outsider's proof of an export, from docs/audit.md alone: python outsider.py FOLDER PEOPLE"""

import base64
import hashlib
import json
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def packed(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def proved(armour: str, statement: bytes, purpose: bytes) -> str:
    """The public key that signed; raises when it did not."""
    blob = base64.b64decode("".join(armour.split("\n")[1:-2]))
    size = int.from_bytes(blob[10:14], "big")
    public, proof = blob[14 : 14 + size], blob[-64:]
    digest = hashlib.sha512(statement).digest()
    Ed25519PublicKey.from_public_bytes(public[-32:]).verify(proof, b"SSHSIG" + packed(purpose, b"", b"sha512", digest))
    return base64.b64encode(public).decode()


def prove(folder: Path, people: Path) -> list[str]:
    """Who approved each text, by the names in `people`, whose lines end in a kind and a key."""
    owners = {line.split()[-1]: line.split('"')[1] for line in people.read_text().splitlines()}
    found = []
    for entry in json.loads((folder / "manifest.json").read_text())["articles"]:
        statement = (folder / entry["approval"]["statement"]).read_bytes()
        fields = dict(line.split(": ", 1) for line in statement.decode().splitlines()[1:])
        key = proved((folder / entry["approval"]["signature"]).read_text(), statement, b"approval@editor-app")
        assert owners[key] == fields["by"]
        text = (folder / entry["files"][0]["name"]).read_bytes()
        assert hashlib.sha256(text).hexdigest() == fields["text-sha256"]
        found.append(f"{fields['by']} approved “{fields['title']}”")
    return found


if __name__ == "__main__":
    sys.stdout.write("\n".join(prove(*map(Path, sys.argv[1:3]))) + "\n")
