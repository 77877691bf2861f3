"""Runs of words with capitals."""

from editor_app.text.parallel.capitals import capitals, runs


def test_runs_overlap_and_lose_their_possessive() -> None:
    sentence = "President Yang Meiling’s boat, Zhang said"
    assert [run.span.of(sentence) for run in capitals(sentence)] == ["President", "Yang", "Meiling", "Zhang"]
    assert "yangmeiling" in [run.letters for run in runs(sentence)]
    assert all("meilingzhang" not in run.letters for run in runs(sentence))
