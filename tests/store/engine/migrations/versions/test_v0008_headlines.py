"""In a database of the seventh form, what was decided is about the body."""

from editor_app.store import decisions
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.text.manuscript import Part

OLD = (
    "INSERT INTO decision (id, origin, article, rule, quote, words_before, words_after, verdict, scope, reason, note, "
    "made_by, made_at) VALUES ('d', 'm', '{article}', 'a.b', 'mill', 'the ', '', 'ignored', 'house', 7, '', 'Ed', "
    "'2025-08-22T09:00:00.000000+00:00')"
)
ACCEPTED = (
    "INSERT INTO house_exception (id, origin, article, rule, quote, words_before, words_after, reason, note, made_by, "
    "accepted_by, accepted_at) VALUES ('e', 'm', 'gone', 'a.b', 'mill', 'the ', '', 7, '', 'Ed', 'Mia', "
    "'2025-08-22T09:00:00.000000+00:00')"
)


def test_earlier_decisions_are_about_the_body(url, kept_then):
    before = open_database(url, STEPS[:7])
    with before.begin() as tx:
        article = kept_then(tx)
        tx.exec_driver_sql(OLD.format(article=article.id))
        tx.exec_driver_sql(ACCEPTED)
    before.close()
    now = open_database(url)
    with now.read() as tx:
        assert [one.anchor.part for one in decisions.of_article(tx, article.id)] == [Part.BODY, Part.BODY]
    now.close()
