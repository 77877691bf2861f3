"""One self-contained HTML page, or only the article's HTML."""

import html
from collections.abc import Iterator, Mapping

from editor_app.formats.base.direction import language_from_the_right
from editor_app.formats.base.headline import headed_page
from editor_app.formats.base.job import Job
from editor_app.formats.base.page_style import POLICY, STYLE
from editor_app.formats.base.pieces import holdable
from editor_app.formats.base.rendering import render, with_pictures
from editor_app.formats.writers.linked import linked_page


def write(job: Job) -> bytes:
    """A page with language, title, facts and article; with `fragment`, only the article's HTML."""
    if job.fragment:
        return with_pictures(linked_page(render(job.manuscript)), job.pictures).encode()
    title = _attribute(job.manuscript.title)
    known = job.known()
    facts = "".join(f'\n<meta name="{_attribute(key)}" content="{_attribute(text)}">' for key, text in known.items())
    direction = ' dir="rtl"' if language_from_the_right(job.manuscript.language) else ""
    page = f"""<!DOCTYPE html>
<html lang="{_attribute(job.manuscript.language.replace("_", "-"))}"{direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>{facts}
<style>{STYLE}</style>
</head>
<body>
{_head(known)}<article>
{with_pictures(linked_page(headed_page(job.manuscript)), job.pictures)}
</article>
</body>
</html>
"""
    return page.encode()


def _head(known: Mapping[str, str]) -> str:
    """What a press release says above its headline: who sends it, when, and whether it may be used yet."""
    lines = [f"<span>{line}</span>" for line in _lines(known)]
    return f"<aside>{''.join(lines)}</aside>\n" if lines else ""


def _lines(known: Mapping[str, str]) -> Iterator[str]:
    if known.get("source"):
        yield f"<strong>{_attribute(known['source'])}</strong>"
    if known.get("date"):
        yield f"<time>{_attribute(known['date'])}</time>"
    if known.get("embargo"):
        yield f"<strong>Embargo: {_attribute(known['embargo'])}</strong>"


def _attribute(text: str) -> str:
    return html.escape(" ".join(holdable(text).split()))
