"""The verb source."""

from editor_app.cli.sources import source

CHINESE = "新桥造价3.8亿元,全长1450米。\n"


def test_a_source_is_given_printed_and_withdrawn(staffed, tmp_path):
    (tmp_path / "bridge.txt").write_text("The new bridge cost 380 million yuan.\n", encoding="utf-8")
    (tmp_path / "zh.txt").write_text(CHINESE, encoding="utf-8")
    given = ("--source", tmp_path / "zh.txt", "--user", "Ed")
    article = staffed("import", tmp_path / "bridge.txt", *given).out.split("\t")[0]
    assert staffed("source", article, "--user", "Ed").out.strip() == CHINESE.strip()
    assert staffed("source", article, "--withdraw", "--user", "Ed").status == 0
    assert "No Chinese text was given" in staffed("source", article, "--user", "Ed").out
    assert staffed("source", article, tmp_path / "zh.txt", "--user", "Ed").status == 0
    assert staffed("source", article, "--user", "Ed").out.strip() == CHINESE.strip()


def test_what_makes_no_sense_is_refused(staffed, tmp_path):
    (tmp_path / "a.txt").write_text("The bridge.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The lock.\n", encoding="utf-8")
    both = staffed("import", tmp_path / "a.txt", tmp_path / "b.txt", "--source", tmp_path / "a.txt", "--user", "Ed")
    assert (both.status, "--source belongs to one draft" in both.err) == (2, True)
    article = staffed("import", tmp_path / "a.txt", "--user", "Ed").out.split("\t")[0]
    twice = staffed("source", article, tmp_path / "a.txt", "--withdraw", "--user", "Ed")
    assert (twice.status, "Give a file, or --withdraw." in twice.err) == (2, True)
    refused = staffed("source", article, tmp_path / "a.txt", "--user", "Ed")
    assert (refused.status, "is not in Chinese" in refused.err) == (2, True)


def test_the_verb_says_what_it_does(cli):
    assert str(source.told) in " ".join(cli("source", "--help").out.split())
