"""A change of the day or the priority as an act: it is kept at once, and taken back by setting what was before."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.queue.schedule import due_text, schedule
from editor_app.domain.article import Priority
from editor_app.domain.errors import EditorError
from editor_app.gui.base.labels import priority_name
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.gui.session.context import Context
from editor_app.gui.session.work import Work


class ScheduleActs(QObject):
    """Follows the fields among the details."""

    def __init__(self, context: Context, work: Work, acts: Acts) -> None:
        super().__init__(context)
        self._context, self._work, self._acts = context, work, acts
        context.details.schedule.changed.connect(self._change)

    def _change(self, due: datetime | None, priority: Priority) -> None:
        article = self._work.article
        if article is None:
            return
        act = Act(
            self.tr("change of the schedule"),
            self._said(due, priority),
            self._said(article.due, article.priority),
            partial(self._set, article.id, article.due, article.priority),
            partial(self._set, article.id, due, priority),
        )
        self._acts.push(act)
        self._set(article.id, due, priority, act)

    def _said(self, due: datetime | None, priority: Priority) -> str:
        if due is None:
            return self.tr("No day is set, priority {priority}.").format(priority=priority_name(priority))
        words = self.tr("Due {when}, priority {priority}.")
        return words.format(when=due_text(due), priority=priority_name(priority))

    def _set(self, article: str, due: datetime | None, priority: Priority, new: Act | None = None) -> bool:
        def refused(fault: EditorError) -> None:
            if new:
                self._acts.drop(new)
            self._work.refused(fault)
            if (now := self._work.article) and now.id == article:
                self._context.details.schedule.refuse(fault, now.due, now.priority)

        job = partial(schedule, self._work.desk, article, due, priority, self._work.by)
        self._work.run(job, self._work.tell, refused)
        return True
