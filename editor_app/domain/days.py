"""Days, months and days of the week as messages: the names that the machine gives them may be in another language."""

from datetime import date

from editor_app.domain.message import Message, say

MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)
"""In the order of `date.weekday`."""


def written(day: date, today: date | None = None) -> Message:
    """A day in words: "12 May 2026"; without its year when that is today's."""
    month = MONTHS[day.month - 1]
    if today and today.year == day.year:
        return say("{day} {month}", day=day.day, month=month)
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)
