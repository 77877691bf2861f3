"""Lists of words that rules ask for, read from data files by the caller."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from editor_app.text.word_lists import WordList


@dataclass(frozen=True, eq=False)
class Words:
    """One field for each file of `resources/words`, by its name; words in small letters. Read once and shared."""

    giving: frozenset[str] = frozenset()  # verbs with a receiver: "gave her a card"
    doubled: frozenset[str] = frozenset()  # words that English says twice: "had had", "very very"
    with_particle: frozenset[str] = frozenset()  # verbs that end in a particle: "came in", so that "in" may follow
    pronouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()  # adverbs that make one verb with the verb before them
    conjunctions: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()  # last words of the names of papers and agencies
    page_lines: frozenset[str] = frozenset()  # lines that pages, mails and wires add; * stands for anything
    contact_labels: frozenset[str] = frozenset()  # labels before a name or a number: "media contact"
    editors_notes: frozenset[str] = frozenset()  # notes in brackets among editors; * stands for anything
    said_again: frozenset[str] = frozenset()  # words that "and" joins to themselves: "more and more"
    blanks: frozenset[str] = frozenset()  # words in the blanks of a template
    blank_heads: frozenset[str] = frozenset()  # those that tell a blank by themselves
    contractions: frozenset[str] = frozenset()  # "don’t", where "dont" is no word
    owners: frozenset[str] = frozenset()  # words without a plural in -s: "today", "women"
    officers: frozenset[str] = frozenset()  # whose office is named after them: "the Sheriff’s Office"
    clause_heads: frozenset[str] = frozenset()  # words whose clause may end in a verb: "what it is is"
    past_forms: frozenset[str] = frozenset()  # of verbs, without -ed: "took"
    participles: frozenset[str] = frozenset()  # of verbs, without -ed: "taken"
    ends_in_ed: frozenset[str] = frozenset()  # no verb of the past: "hundred"
    event_verbs: frozenset[str] = frozenset()  # of what is on at a day: "open", "opens"
    planning_verbs: frozenset[str] = frozenset()  # their day is that of a plan: "invited"
    naming_verbs: frozenset[str] = frozenset()  # their object may be a day: "declared"
    towards_days: frozenset[str] = frozenset()  # to or from a day: "until", "since"
    hyphen_prefixes: frozenset[str] = frozenset()  # no words of their own: "non", "anti"
    other_with_hyphen: frozenset[str] = frozenset()  # another word with a hyphen: "resign"
    short_words: frozenset[str] = frozenset()  # of one or two letters, with which a paragraph may end
    never_last: frozenset[str] = frozenset()  # no sentence ends with them: "the"
    said_like_you: frozenset[str] = frozenset()  # begin with the letter of a vowel and no vowel: "university", "one"
    silent_h: frozenset[str] = frozenset()  # "hour"

    @cached_property
    def leaning(self) -> Mapping[str, str]:
        """The contractions by what is left of them without the apostrophe: dont -> don’t."""
        return {
            word.replace("’", ""): word.replace("i’", "I’", 1) if word[:2] == "i’" else word
            for word in self.contractions
        }

    @cached_property
    def page_line(self) -> re.Pattern[str]:
        """A whole line that is one of the `page_lines`."""
        return _lines(self.page_lines)

    @cached_property
    def editors_note(self) -> re.Pattern[str]:
        """What stands between brackets and is one of the `editors_notes`."""
        return _lines(self.editors_notes)

    @cached_property
    def contact_label(self) -> re.Pattern[str]:
        """One of the `contact_labels`."""
        return _lines(self.contact_labels)

    def is_past(self, word: str) -> bool:
        """Whether a word in small letters is a verb in the past, as far as its letters tell."""
        return word in self.past_forms or (word.endswith("ed") and word not in self.ends_in_ed)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that carry no meaning of their own: the closed classes of English."""
        return self.pronouns | self.determiners | self.auxiliaries | self.prepositions | self.conjunctions


def _lines(forms: frozenset[str]) -> re.Pattern[str]:
    """Any of some forms, in any case."""
    found = (re.escape(form).replace(r"\*", ".{0,300}").replace("’", "['’]") for form in sorted(forms))
    return re.compile("|".join(found) or "(?!)", re.IGNORECASE)


FILES = tuple(f"{one.name}.txt" for one in fields(Words))


def parse(files: Mapping[str, str]) -> Words:
    """The lists from the contents of all FILES, by name. Raises Malformed."""
    return Words(**{name.removesuffix(".txt"): WordList(name, files[name]).small() for name in FILES})
