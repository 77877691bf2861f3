from editor_app.formats.base.job import Job
from editor_app.text.manuscript import Manuscript


def test_facts_come_first_and_override() -> None:
    job = Job(Manuscript("t", "b", front=(("date", "old"), ("source", "s"))), (("uuid", "u"), ("date", "new")))
    assert list(job.known().items()) == [("uuid", "u"), ("date", "new"), ("source", "s")]
