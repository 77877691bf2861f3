"""Writes the list of digests into a folder of resources, so that a damaged installation can say so.

Usage: digests.py FOLDER
"""

import sys
from pathlib import Path

from editor_app.system.digests import LIST, listed

if __name__ == "__main__":
    (Path(sys.argv[1]) / LIST).write_text(listed(Path(sys.argv[1])), encoding="utf-8")
