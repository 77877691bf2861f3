"""How a findings report looks: on a screen in light and dark, and on paper."""

from base64 import b64encode
from hashlib import sha256

STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5c6470; --line: #dfe2e6; --paper: #f6f6f4; --card: #fff;
  --error: #a3192b; --warning: #7a4d00; --info: #2c5a88; --mark: #ffe9a8; --done: #2f6b3f; --fix: #0f5c3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e5e1; --soft: #a5a9b0; --line: #363a41; --paper: #15171a;
  --card: #1e2125; --error: #ff9a95; --warning: #efbf6a; --info: #93c0ee; --mark: #5a4a17; --done: #8fd0a0;
  --fix: #8fdcb4; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 54rem; padding: clamp(1.5rem, 5vw, 3.5rem) 1.25rem; overflow-wrap: anywhere;
  font: 1rem/1.55 "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC",
  "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.1rem); line-height: 1.2; letter-spacing: -.01em; margin: 0 0 .4rem;
  text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 3rem 0 .25rem; padding-top: 1.5rem;
  border-top: 2px solid var(--ink); }
h3 { font-size: .82rem; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); margin: 2rem 0 .6rem;
  display: flex; gap: .6em; align-items: baseline; }
h3::after { content: ""; flex: 1; border-bottom: 1px solid var(--line); }
.about, .where { color: var(--soft); margin: 0 0 1rem; font-size: .92rem; }
.sum { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.1rem 0 0; padding: 0; list-style: none; }
.sum li, .tag { border: 1px solid currentColor; border-radius: 99px; padding: .1rem .75rem; font-size: .85rem;
  font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
ol.texts { margin: 1.6rem 0 0; padding-inline-start: 1.6em; } ol.texts a { color: inherit; }
ol.texts span { color: var(--soft); font-size: .92rem; } ol.texts li { margin: .2rem 0; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.done { color: var(--done); }
article { background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--edge);
  border-radius: 6px; padding: .9rem 1.1rem 1rem; margin: 0 0 .8rem; }
article.error { --edge: var(--error); } article.warning { --edge: var(--warning); }
article.info { --edge: var(--info); } article.settled { --edge: var(--line); }
article.guess { border-inline-start-style: dotted; }
article > * { color: var(--ink); }
header { display: flex; flex-wrap: wrap; gap: .3rem .7rem; align-items: baseline; margin-bottom: .35rem; }
header strong { font-size: 1.02rem; flex: 1 1 14rem; }
header .tag { color: var(--tag); } .error header { --tag: var(--error); } .warning header { --tag: var(--warning); }
.info header { --tag: var(--info); } .settled header { --tag: var(--done); }
code { font: .8rem/1.4 "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; color: var(--soft); }
article p { margin: 0 0 .5rem; }
ol.places { list-style: none; margin: .6rem 0 0; padding: 0; }
ol.places li { display: grid; grid-template-columns: 4.6rem 1fr; gap: 0 .8rem; padding: .45rem 0;
  border-top: 1px solid var(--line); }
ol.places .at { color: var(--soft); font-size: .82rem; font-variant-numeric: tabular-nums; padding-top: .15rem; }
blockquote { margin: 0; font-family: "Source Serif 4", "Noto Serif", Charter, Cambria, Georgia, "Noto Serif CJK SC",
  "Songti SC", SimSun, serif; color: var(--soft); unicode-bidi: plaintext; white-space: pre-wrap; }
mark { background: var(--mark); color: var(--ink); padding: .05em .1em; border-radius: 2px;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.settled mark { background: none; border-bottom: 1px solid var(--soft); }
.fix { color: var(--fix); } ins { text-decoration: none; font-weight: 600; }
.note { font-size: .9rem; color: var(--done); } .seen { font-size: .9rem; color: var(--soft); }
.none { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1.1rem; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .8rem; }
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages);
  font: 8.5pt sans-serif; color: #666; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --card: #fff;
  --error: #8a0f20; --warning: #6b4300; --info: #1d466e; --mark: #f3e3ad; --done: #23552f; --fix: #0b4a2e; }
  body { max-width: none; padding: 0; font-size: 10pt; } h2 { break-before: page; border: 0; margin-top: 0; }
  .first h2 { break-before: auto; } h3 { break-after: avoid; } li, header { break-inside: avoid; }
  header, article > p { break-after: avoid; } ol.places { break-before: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""

POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing runs, nothing loads, and no style applies but ours."""
