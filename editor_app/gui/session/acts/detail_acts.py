"""Every change of a detail as an act: what is typed into one field without a break is one."""

from PySide6.QtCore import QObject

from editor_app.gui.base.labels import shortened
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.history.details import value_of, with_field
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.gui.session.context import Context

_WORDS = 40
"""Letters of a value that are quoted when it is named."""


class DetailActs(QObject):
    """Follows the fields; undo and redo set them, and show them."""

    def __init__(self, context: Context, live: Live, acts: Acts) -> None:
        super().__init__(context)
        self._context, self._live, self._acts = context, live, acts
        self._typed: tuple[Act, str, str] | None = None
        context.details.field_changed.connect(self._change)

    def _change(self, key: str, value: str) -> None:
        """A field was changed by hand."""
        if self._live.draft is None:
            return
        old = value_of(self._live.draft.manuscript, key)
        if not self._context.editable:  # a frozen text keeps its details, whatever reaches this field
            self._context.details.show_value(key, old)
            return
        last = self._typed
        goes_on = last is not None and last[0] is self._acts.last and last[1] == key
        if last and goes_on:
            old = last[2]
        self._live.changed(with_field(self._live.draft.manuscript, key, value))
        act = self._act(key, old, value)
        if goes_on:
            self._acts.replace_last(act)
        else:
            self._acts.push(act, quiet=True)
        self._typed = act, key, old

    def _act(self, key: str, old: str, value: str) -> Act:
        field = self._context.details.label_of(key)
        return Act(
            self.tr("change of {field}").format(field=field),
            self._said(field, value),
            self._said(field, old),
            lambda: self._set(key, old),
            lambda: self._set(key, value),
        )

    def _said(self, field: str, value: str) -> str:
        if not value:
            return self.tr("{field} is empty again.").format(field=field)
        return self.tr("{field} is “{value}” again.").format(field=field, value=shortened(value, _WORDS))

    def _set(self, key: str, value: str) -> bool:
        if self._live.draft is None or not self._context.editable:
            return False
        self._live.changed(with_field(self._live.draft.manuscript, key, value))
        self._context.details.show_value(key, value)
        self._context.bring_forward(self._context.details)
        return True
