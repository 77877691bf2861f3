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


def test_a_file_with_both_texts_is_separated_when_asked(staffed, tmp_path):
    both = "\n\n".join(
        (
            "新桥造价3.8亿元,全长1450米,由市建设局承建。",
            "The new bridge cost 380 million yuan and is 1,450 meters long, and the city built it.",
            "大桥将于5月12日通车,届时将举行通车仪式,市民可以步行参观。",
            "It opens to traffic on May 12 with a ceremony, and people may walk across it.",
        )
    )
    (tmp_path / "both.txt").write_text(both, encoding="utf-8")
    asked = staffed("import", tmp_path / "both.txt", "--user", "Ed")
    assert "--bilingual separates them" in asked.err
    article = staffed("import", tmp_path / "both.txt", "--known", "anyway", "--bilingual", "--user", "Ed").out.split(
        "\t"
    )[0]
    assert staffed("source", article, "--user", "Ed").out.startswith("新桥造价3.8亿元")
    assert "新桥" not in staffed("show", article, "--text", "--user", "Ed").out


def test_the_verb_says_what_it_does(cli):
    assert str(source.told) in " ".join(cli("source", "--help").out.split())
