from audit import judged

GOOD = {"name": "click", "version": "8", "vulns": []}
BAD = {"name": "lxml", "version": "1", "vulns": [{"id": "CVE-1"}, {"id": "CVE-2"}]}
UNKNOWN = {"name": "regex", "skip_reason": "Dependency not found"}


def test_a_known_fault_fails_and_is_named():
    status, lines = judged([GOOD, BAD, UNKNOWN])
    assert status == 1
    assert lines[0] == "lxml 1: CVE-1, CVE-2"


def test_what_the_index_does_not_know_is_said_and_is_no_fault():
    assert judged([GOOD, UNKNOWN]) == (0, ["1 packages without a known fault, 1 unknown to the list"])
    for nothing in ([], [UNKNOWN, UNKNOWN]):
        status, lines = judged(nothing)
        assert status == 0
        assert lines[0].startswith("not looked up")
