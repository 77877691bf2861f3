"""What an Office file holds and a text does not: said in full sentences, one note each."""

from collections import Counter
from collections.abc import Iterable, Iterator

_COMMENTS_SHOWN = 50
_KINDS = {
    "insertions": ("tracked insertion", "{} accepted as part of the text."),
    "deletions": ("tracked deletion", "{} left out."),
    "hidden": ("passage of hidden text", "{} left out."),
    "embedded": ("embedded document", "{} left out."),
    "pictures": ("picture", "{} left out."),
}


def told(counts: Counter[str]) -> Iterator[str]:
    """A sentence for each kind of thing that was counted."""
    for kind, (name, sentence) in _KINDS.items():
        if count := counts[kind]:
            yield sentence.format(_counted(count, name))


def comment_notes(comments: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The comments of a file by (author, words): a note of its own for each, so that the window can list them."""
    found = list(comments)
    if found:
        yield f"{_counted(len(found), 'comment')} in the file:"
    for author, words in found[:_COMMENTS_SHOWN]:
        if words:
            yield f"Comment by {author or 'an unnamed person'}: {words}"


def _counted(count: int, name: str) -> str:
    plural = name.replace("passage", "passages") if name.startswith("passage") else name + "s"
    return f"1 {name} was" if count == 1 else f"{count} {plural} were"
