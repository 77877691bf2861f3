"""One term of the house list, to fill in. Signal: filled(tuple[HouseTerm, ...]): the term, and other forms of it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from editor_app.desk.articles.remember import Offer
from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import fault, refusal
from editor_app.gui.base import theme
from editor_app.gui.base.labels import case_rule_name, shortened, term_kind_name, term_status_name, without_key
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog

_WIDTH = 480
_FORM = 40
"""The most letters shown of another form; its tooltip has all of it."""


class TermDialog(BaseDialog):
    """Stays open until it gets its `answer`. Plain words; plural, possessive, “the” and hyphens are understood.

    For a term from a card the form is short: no dates, no capitals, and a tick for each other form of the card, to put
    it on the list as deprecated.
    """

    filled = Signal(tuple)

    def __init__(self, term: HouseTerm, found: Offer | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._term, self._found = term, found
        title = self.tr("Term of the house list")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Suggest") if found and not found.may_add else self.tr("Keep"))
        self.words = {
            "term": QLineEdit(term.term),
            "concept": QLineEdit(term.concept),
            "source": QLineEdit(term.source),
            "acronym": QLineEdit(term.acronym),
            "note": QLineEdit(term.note),
            "valid_from": QLineEdit(term.valid_from.isoformat() if term.valid_from else ""),
            "valid_until": QLineEdit(term.valid_until.isoformat() if term.valid_until else ""),
        }
        self.kind, self.status, self.case = QComboBox(), QComboBox(), QComboBox()
        self.others = tuple(QCheckBox() for _ in (found.others if found else ()))
        for kind in TermKind:
            self.kind.addItem(term_kind_name(kind), kind)
        for status in TermStatus:
            self.status.addItem(term_status_name(status), status)
        for case in CaseRule:
            self.case.addItem(case_rule_name(case), case)
        self.kind.setCurrentIndex(list(TermKind).index(term.kind))
        self.status.setCurrentIndex(list(TermStatus).index(term.status))
        self.case.setCurrentIndex(list(CaseRule).index(term.case))
        self._lay_out()
        self._lay_out_others()
        self.against = self.say("", Look.SMALL, Look.WARNING)
        self._connect()
        self._judge()
        self.fit(_WIDTH, self.sizeHint().height() if found else 460)

    def term(self) -> HouseTerm | None:
        """What is filled in; None while it cannot be a term."""
        text = {name: field.text().strip() for name, field in self.words.items()}
        try:
            days = [date.fromisoformat(text[name]) if text[name] else None for name in ("valid_from", "valid_until")]
        except ValueError:
            self.against.setText(self.tr("Write the date as 2025-08-22."))
            return None
        kind = self.kind.currentData()
        concept = text["concept"] or ("" if kind is TermKind.WORD else text["source"] or text["term"])
        made = HouseTerm(
            concept,
            kind,
            text["term"],
            self.status.currentData(),
            text["source"],
            text["acronym"],
            text["note"],
            self.case.currentData(),
            *days,
        )
        self.against.setText(tell(fault(made)) if text["term"] else "")
        return None if fault(made) else made

    def terms(self) -> tuple[HouseTerm, ...]:
        """The term and the ticked other forms; empty while they cannot be on the list."""
        made = self.term()
        if made is None or self._found is None:
            return (made,) if made else ()
        deprecated = replace(made, status=TermStatus.DEPRECATED, acronym="", note="")
        forms = zip(self._found.others, self.others, strict=True)
        found = (made, *(replace(deprecated, term=form) for (form, _), box in forms if box.isChecked()))
        reason = refusal(self._found.listed.terms, found)
        self.against.setText(tell(reason))
        return () if reason else found

    def _judge(self) -> None:
        self.go.setEnabled(bool(self.terms()))

    def _done(self) -> None:
        if made := self.terms():
            self.wait()
            self.filled.emit(made)

    def _connect(self) -> None:
        for field in self.words.values():
            field.textChanged.connect(self._judge)
        for choice in (self.kind, self.status):
            choice.currentIndexChanged.connect(self._judge)
        for box in self.others:
            box.toggled.connect(self._judge)
        self.go.clicked.connect(self._done)

    def _lay_out(self) -> None:
        form = QFormLayout()
        labels = {
            "term": self.tr("&Term"),
            "concept": self.tr("&Concept"),
            "source": self.tr("C&hinese"),
            "acronym": self.tr("&Acronym"),
            "note": self.tr("&Note"),
            "valid_from": self.tr("Valid &from"),
            "valid_until": self.tr("Valid &until"),
        }
        boxes = ((self.tr("&Status"), self.status), (self.tr("&Kind"), self.kind), (self.tr("Ca&pitals"), self.case))
        for name, label in labels.items():
            field = self.words[name]
            field.setAccessibleName(without_key(label))
            form.addRow(label, field)
            if name == "term":
                for said, box in boxes:
                    box.setAccessibleName(said.replace("&", ""))
                    form.addRow(said, box)
        self.words["concept"].setPlaceholderText(self.tr("What it names. Terms of one concept name the same thing."))
        for name in ("valid_from", "valid_until"):
            self.words[name].setPlaceholderText("2025-08-22")
        if self._found:
            for row in (self.case, self.words["valid_from"], self.words["valid_until"]):
                form.setRowVisible(row, False)
        self.body.addLayout(form)

    def _lay_out_others(self) -> None:
        if not self._found or not self.others:
            return
        self.body.addSpacing(theme.SMALL)
        self.say(self.tr("Other forms in this text. Those you tick are deprecated from now on:"), Look.MUTED)
        for box, (form, count) in zip(self.others, self._found.others, strict=True):
            box.setText(self.tr("{form} ({count})").format(form=shortened(form, _FORM), count=count))
            box.setToolTip(form)
            box.setChecked(True)
            self.body.addWidget(box)
