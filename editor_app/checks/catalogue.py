"""Every rule, by name, in the order in which a reader would want them."""

from editor_app.checks.rule import Rule
from editor_app.checks.rules import repetition_word

RULES: tuple[Rule, ...] = (repetition_word.RULE,)
