"""What a comparison with the source finds: a place in the draft, a place in the source, and what should stand there."""

from dataclasses import dataclass

from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the draft says otherwise than the source.

    `source` is the place of what should be said; where the source has nothing of the kind, of the sentence. `offered`
    are right forms, the best first. `sure` is false where the two may mean the same.
    """

    draft: Span
    source: Span
    offered: tuple[str, ...] = ()
    sure: bool = True
    lacking: bool = False  # the source has nothing of the kind
    elsewhere: str = ""  # how the draft says the same elsewhere
