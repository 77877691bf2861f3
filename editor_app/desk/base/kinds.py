"""The kinds of files that the desk reads and writes, for whoever offers them."""

from editor_app.domain.message import OR, Message, listed, say
from editor_app.formats.formats import FORMS as FORMS
from editor_app.formats.formats import READABLE as READABLE
from editor_app.formats.formats import WRITABLE as WRITABLE
from editor_app.formats.formats import Format as Format

READ = tuple(one.name for one in READABLE)
"""What `--as` takes."""


def drop_hint() -> Message:
    """What a draft may be."""
    kinds = tuple(dict.fromkeys(one.said for one in READABLE))
    return say("Drop drafts here: {kinds}. The files themselves are never changed.", kinds=listed(kinds, OR))
