"""The row of the export dialog where a profile is chosen, saved under its name, or deleted.

Signals: chosen(Profile) · save_asked() · kept(Profile) · dropped(Profile).
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from editor_app.desk.exports.profiles import STANDARD, Profile
from editor_app.gui.base import theme


class ProfileRow(QWidget):
    """Knows which profiles there are; whoever is connected to `chosen` shows what is in them."""

    chosen = Signal(Profile)
    save_asked = Signal()
    kept = Signal(Profile)
    dropped = Signal(Profile)

    def __init__(self, profiles: Sequence[Profile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profiles = tuple(profiles)
        self.names = QComboBox()
        self.save = QPushButton(self.tr("Save"))
        self.delete = QPushButton(self.tr("Delete"))
        self._savable = False
        self._lay_out()
        self._list(0)
        self.names.currentIndexChanged.connect(self._choose)
        self.names.editTextChanged.connect(self._typed)
        self.save.clicked.connect(self.save_asked)
        self.delete.clicked.connect(self._drop)

    @property
    def name(self) -> str:
        """The name as it is typed."""
        return self.names.currentText().strip()

    def allow_saving(self, allowed: bool) -> None:
        """Whether the choices can be saved as they are."""
        self._savable = allowed
        self._refresh()

    def keep(self, profile: Profile) -> None:
        """Ask for a profile to be saved, replacing one of the same name; its name stays in the field."""
        self.save.setEnabled(False)
        self.kept.emit(profile)

    def answer(self, profile: Profile, kept: bool) -> None:
        """It is saved and listed, or it could not be saved."""
        if not kept:
            self._refresh()
            return
        others = [one for one in self.profiles if one.name.casefold() != profile.name.casefold()]
        self.profiles = (*others, profile)
        self._list(len(others))
        self.save.setText(self.tr("Saved"))

    def _named(self) -> Profile | None:
        """The profile with the typed name."""
        return next((one for one in self.profiles if one.name.casefold() == self.name.casefold()), None)

    def _drop(self) -> None:
        profile = self._named()
        if profile:
            self.profiles = tuple(one for one in self.profiles if one != profile) or (STANDARD,)
            self._list(0)
            self._choose(0)
            self.dropped.emit(profile)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self.profiles):
            self.chosen.emit(self.profiles[number])

    def _typed(self) -> None:
        self.save.setText(self.tr("Save"))
        self._refresh()

    def _list(self, number: int) -> None:
        with QSignalBlocker(self.names):
            self.names.clear()
            self.names.addItems([one.name for one in self.profiles])
            self.names.setCurrentIndex(number)
        self._refresh()

    def _refresh(self) -> None:
        self.save.setEnabled(self._savable and bool(self.name))
        # The default profile would only come back.
        self.delete.setEnabled(self._named() is not None and self.profiles != (STANDARD,))

    def _lay_out(self) -> None:
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setToolTip(self.tr("Choices saved under a name. Type another name to save these."))
        self.names.setAccessibleName(self.tr("Profile"))
        self.save.setToolTip(self.tr("Save the formats, the folder and the file names under this name"))
        self.delete.setToolTip(self.tr("Delete the profile of this name"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.names, 1)
        for button in (self.save, self.delete):
            button.setAutoDefault(False)
            row.addWidget(button)
