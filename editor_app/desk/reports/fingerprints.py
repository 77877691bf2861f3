"""What names a finding across edits and versions: its rule, its words, and those around them in its line."""

import hashlib

from editor_app.domain.finding import Finding
from editor_app.text.manuscript import Part


def fingerprint(finding: Finding) -> str:
    """The same for a finding whose line has not changed, wherever that line is and whatever its rule is called now."""
    anchor = finding.anchor
    before, after = anchor.before.rpartition("\n")[2], anchor.after.partition("\n")[0]
    part = (anchor.part.value,) if anchor.part is Part.TITLE else ()
    told = "\0".join((finding.ids[-1], anchor.quote, before, after, *part))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]
