"""CONTRIBUTING, "To add a check", followed to the letter on a copy of the package."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
RULE = '''"""A word that adds nothing: "basically"."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; all places of one word are one issue."""
    for lower in sorted(ref.words.fillers & text.index.keys()):
        for word in text.index[lower]:
            yield Hit(word.span, say("“{word}” adds nothing. Take it out.", word=word.text), group=lower, sure=False)


RULE = Rule(about=About.TERMS, name="filler", title=say("Filler word"), severity=Severity.INFO, check=check)
'''
EXAMPLES = """hit = [
    {text = "The lock is [[basically]] open.", sure = false},
    "It was [[literally]] raining, and [[basically]] cold.",
]
quiet = [
    "The lock is open.",
    "A basic lock is a literal lock.",
]
"""
CHINESE = {"“{word}” adds nothing. Take it out.": "“{word}”没有实义。请删去。", "Filler word": "冗词"}
SHOWN = """
from PySide6.QtWidgets import QApplication, QLabel
from editor_app.checks.engine import analyse
from editor_app.desk.articles.review import Standing
from editor_app.desk.base.languages import catalogue
from editor_app.desk.base.opening import open_tools
from editor_app.desk.base.preferences import hints
from editor_app.domain.article import Stamp
from editor_app.gui.base.tell import MessageTranslator, tell
from editor_app.gui.dialogs.settings.rules import RuleList, RuleRow
from editor_app.gui.panels.findings.card.cards import Card
from editor_app.gui.panels.findings.issues import issues
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
app = QApplication([])
translator = MessageTranslator(catalogue("zh_CN"))
app.installTranslator(translator)
rules = RuleList(tuple(RuleRow(rule, tell(title)) for rule, title in hints()), ())
print([rules.model().index(row, 0).data() for row in range(rules.model().rowCount())])
tools = open_tools()
text = Text(Manuscript("", "The lock is basically open."))
found = analyse(text, Stamp("a", 1, 0, ""), tools.rules, tools.reference).findings
(issue,) = issues([Standing(one, None) for one in found], text.body)
card = Card(issue, 0, True)
print([label.text() for label in card.findChildren(QLabel)])
"""


def test_a_check_added_as_the_recipe_says_is_found_offered_said_and_tried(package_copy):
    write_it(package_copy)
    add_its_words(package_copy)
    say_it_in_chinese(package_copy)

    draft = package_copy.root / "draft.txt"
    draft.write_text("The lock is basically open.\n", encoding="utf-8")
    checked = package_copy.run("check", draft, "--rules", "terms.filler")
    assert "“basically” adds nothing. Take it out. [terms.filler]" in checked.stdout, checked
    checked = package_copy.run("check", draft, "--rules", "terms.filler", "--messages", "zh_CN")
    assert "“basically”没有实义。请删去。" in checked.stdout, checked

    offered, card = package_copy.python(SHOWN).splitlines()
    assert "用语  ·  冗词" in offered
    assert "冗词" in card and "“basically”没有实义。请删去。" in card

    tried = package_copy.python(
        "import pytest; pytest.main(['-q', '-p', 'no:cacheprovider', 'tests/checks/rules', '-k', 'filler'])"
    )
    assert "5 passed" in tried, tried


def write_it(package_copy):
    """Steps 1, 2 and 4: the rule, its place in the catalogue, its examples."""
    package_copy.write("editor_app/checks/rules/terms_filler.py", RULE)
    package_copy.add_after("editor_app/checks/catalogue.py", "    spelling_unknown,", "    terms_filler,")
    package_copy.add_after("editor_app/checks/catalogue.py", "    terms_case.RULE,", "    terms_filler.RULE,")
    for folder in ("tests/checks/rules", "tests/checks/spelling"):
        shutil.copytree(ROOT / folder, package_copy.root / folder)
    package_copy.write("tests/checks/rules/terms_filler.toml", EXAMPLES)


def add_its_words(package_copy):
    """Step 5: a list of words."""
    package_copy.write("resources/words/fillers.txt", "# Words that add nothing.\nactually, basically, literally\n")
    package_copy.add_after("editor_app/checks/words.py", "    doubled:", "    fillers: frozenset[str] = frozenset()\n")


def say_it_in_chinese(package_copy):
    """Step 3: the tool collects what is new, and what it left empty is translated."""
    shutil.copytree(ROOT / "tools", package_copy.root / "tools")
    package_copy.python("import runpy; runpy.run_path('tools/translations.py')['main']()")
    catalogue = package_copy.root / "resources/i18n/zh_CN.po"
    said = catalogue.read_text(encoding="utf-8")
    for english, chinese in CHINESE.items():
        said, found = re.subn(f'(msgid "{re.escape(english)}"\nmsgstr) ""', rf'\1 "{chinese}"', said)
        assert found == 1, english
    catalogue.write_text(said, encoding="utf-8")
    package_copy.python("import runpy; runpy.run_path('tools/translations.py')['main']()")
