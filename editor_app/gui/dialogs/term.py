"""One term of the house list, to fill in. Signal: filled(HouseTerm)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import fault
from editor_app.gui.dialogs.sheet import Sheet
from editor_app.gui.panels.wording import case_rule_name, term_kind_name, term_status_name
from editor_app.gui.theme import Look


class TermSheet(Sheet):
    """Plain words; plural, possessive, “the” and hyphens are understood."""

    filled = Signal(object)

    def __init__(self, term: HouseTerm, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(title, go, parent)
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
        self.against = self.say("", Look.SMALL, Look.WARNING)
        for field in self.words.values():
            field.textChanged.connect(self._judge)
        self.go.clicked.connect(self._done)
        self._judge()
        self.fit(480, 460)

    def term(self) -> HouseTerm | None:
        """What is filled in; None while it cannot be a term."""
        text = {name: field.text().strip() for name, field in self.words.items()}
        try:
            days = [date.fromisoformat(text[name]) if text[name] else None for name in ("valid_from", "valid_until")]
        except ValueError:
            self.against.setText(self.tr("A day is written as 2025-08-22."))
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
        self.against.setText(fault(made) if text["term"] else "")
        return None if fault(made) else made

    def _judge(self) -> None:
        self.go.setEnabled(self.term() is not None)

    def _done(self) -> None:
        if made := self.term():
            self.filled.emit(made)
            self.accept()

    def _lay_out(self) -> None:
        form = QFormLayout()
        labels = {
            "term": self.tr("&Term"),
            "concept": self.tr("&Concept"),
            "source": self.tr("C&hinese"),
            "acronym": self.tr("&Acronym"),
            "note": self.tr("&Note"),
            "valid_from": self.tr("In force &from"),
            "valid_until": self.tr("In force &until"),
        }
        boxes = ((self.tr("&Status"), self.status), (self.tr("&Kind"), self.kind), (self.tr("Ca&pitals"), self.case))
        for name, label in labels.items():
            field = self.words[name]
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
            if name == "term":
                for said, box in boxes:
                    box.setAccessibleName(said.replace("&", ""))
                    form.addRow(said, box)
        self.words["concept"].setPlaceholderText(self.tr("What it names; terms of one concept name one thing"))
        for name in ("valid_from", "valid_until"):
            self.words[name].setPlaceholderText("2025-08-22")
        self.body.addLayout(form)
