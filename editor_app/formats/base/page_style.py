"""How an exported page looks: on a screen in light and dark, and on paper."""

from base64 import b64encode
from hashlib import sha256

STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5c6470; --line: #d9dce1; --paper: #fdfdfc; --wash: #f3f4f2;
  --link: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e3df; --soft: #a3a7ae; --line: #3b3f46; --paper: #17191c;
  --wash: #212429; --link: #8ab8f2; } }
img { max-width: 100%; height: auto; }
html, body, article, aside, table, th, td, pre { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 43rem; padding: clamp(2rem, 7vw, 5rem) 1.5rem; font: 1.125rem/1.62 "Source Serif 4",
  "Noto Serif", Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif CJK SC", "Source Han Serif SC",
  "Songti SC", SimSun, serif; font-kerning: normal; hanging-punctuation: first allow-end; overflow-wrap: break-word; }
:lang(zh), :lang(ja) { line-break: strict; text-spacing-trim: trim-start; }
:lang(zh) body, body:lang(zh) { line-height: 1.85; }
h1, h2, h3, h4, h5, h6, th, aside { font-family: "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", Arial,
  "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
aside { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1.5rem; padding-bottom: .75rem;
  border-bottom: 2px solid var(--ink); color: var(--soft); font-size: .85rem; line-height: 1.5; }
aside strong { color: var(--ink); }
h1, h2, h3, h4, h5, h6 { line-height: 1.22; text-wrap: balance; margin: 2.2em 0 .6em; font-weight: 650; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem); letter-spacing: -.012em; margin: 0 0 1em; }
h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, pre, table { margin: 0 0 1.15em; }
p { text-wrap: pretty; }
p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote { unicode-bidi: plaintext; text-align: start; }
ul, ol { padding-inline-start: 1.5em; } li { margin: .3em 0; } li > p { margin: 0 0 .4em; }
li > :is(ul, ol) { margin: .3em 0; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
blockquote { margin-inline: 0; padding-inline-start: 1.25em; border-inline-start: 3px solid var(--line);
  font-style: italic; } blockquote:lang(zh), blockquote:lang(ja) { font-style: normal; }
blockquote em { font-style: normal; } blockquote > :last-child { margin-bottom: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em auto; width: 6rem; }
code, pre { font: .88em/1.5 "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; background: var(--wash);
  border-radius: 3px; } code { padding: .1em .3em; }
pre { padding: 1em; overflow-x: auto; white-space: pre-wrap; } pre code { padding: 0; font-size: 1em; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.45;
  font-variant-numeric: lining-nums tabular-nums; border-block: 2px solid var(--ink); }
th, td { padding: .5em .75em .5em 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 650; } tr:last-child td { border-bottom: 0; }
@page { size: A4; margin: 24mm 22mm 26mm; @bottom-center { content: counter(page) " / " counter(pages);
  font: 8.5pt sans-serif; color: #666; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --wash: #f4f4f4;
  --link: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.5; } h1 { font-size: 21pt; }
  h2 { font-size: 14pt; } h3 { font-size: 12pt; } aside, table { font-size: 9.5pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; } tr, blockquote, pre { break-inside: avoid; } thead {
  display: table-header-group; } p, li { orphans: 3; widows: 3; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: #444; overflow-wrap: anywhere; } }
"""

POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)
"""Nothing runs, nothing loads but the pictures in the page, and no style applies but ours."""
