"""One HTML page that needs nothing from elsewhere, or the article's HTML alone."""

import html
import re

from editor_app.formats.rendering import holdable, render
from editor_app.formats.writers.job import Job

_STYLE = """
      :root { color-scheme: light dark; }
      body { margin: 3rem auto; max-width: 42rem; padding: 0 1.25rem; font: 1.06rem/1.6 "Source Serif 4", Georgia,
             "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
      h1, h2, h3, h4, h5, h6, th { font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
             line-height: 1.25; }
      table { border-collapse: collapse; } th, td { border: 1px solid #8886; padding: .3rem .6rem; text-align: left; }
      blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid #8886; }
      pre { overflow-x: auto; }"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(job: Job) -> bytes:
    """A page with language, title, facts and article; with `fragment` the article's HTML alone."""
    body = render(job.manuscript)
    if job.fragment:
        return body.encode()
    title = html.escape(" ".join(holdable(job.manuscript.title).split()))
    facts = "".join(
        f'\n    <meta name="{_attribute(key)}" content="{_attribute(text)}">' for key, text in job.known().items()
    )
    heading = "" if _begins_with(body, title) else f"<h1>{title}</h1>\n"
    page = f"""<!DOCTYPE html>
<html lang="{_attribute(job.manuscript.language.replace("_", "-"))}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="{_POLICY}">
    <title>{title}</title>{facts}
    <style>{_STYLE}
    </style>
  </head>
  <body>
    <article>
{heading}{body}
    </article>
  </body>
</html>
"""
    return page.encode()


def _begins_with(body: str, title: str) -> bool:
    found = re.match(r"<h1>(.*?)</h1>", body)
    words = html.unescape(re.sub(r"<[^>]*>", "", found[1])) if found else ""
    return bool(words) and words.split() == html.unescape(title).split()


def _attribute(text: str) -> str:
    return html.escape(" ".join(holdable(text).split()))
