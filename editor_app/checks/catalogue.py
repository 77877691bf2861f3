"""Every rule, by name, in the order in which a reader would want them."""

from editor_app.checks.rule import Rule
from editor_app.checks.rules import (
    acronyms_mismatch,
    acronyms_redefined,
    acronyms_undefined,
    acronyms_unused,
    duplicates_exact,
    duplicates_near,
    duplicates_reworded,
    duplicates_truncated,
    names_order,
    names_spelling,
    names_variant,
    repetition_word,
    titles_conflict,
    titles_shared,
    titles_wording,
)

RULES: tuple[Rule, ...] = (
    duplicates_exact.RULE,
    duplicates_near.RULE,
    duplicates_reworded.RULE,
    duplicates_truncated.RULE,
    names_variant.RULE,
    names_spelling.RULE,
    names_order.RULE,
    titles_conflict.RULE,
    titles_shared.RULE,
    titles_wording.RULE,
    acronyms_undefined.RULE,
    acronyms_mismatch.RULE,
    acronyms_redefined.RULE,
    acronyms_unused.RULE,
    repetition_word.RULE,
)
