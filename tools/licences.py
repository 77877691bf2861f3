"""Writes the libraries of the program with their licences into a file, for a program that is built for handing out.

`python tools/licences.py resources/licences.json`, in the environment that is built from; Help > About shows them.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from editor_app.system.parts import installed


def main() -> int:
    """Write them."""
    those = [asdict(one) for one in installed()]
    Path(sys.argv[1]).write_text(json.dumps(those, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
