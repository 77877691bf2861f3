from editor_app.formats.base.incoming import headline, language_of


def test_a_short_first_line_is_the_title() -> None:
    assert headline("\n  Museum opens  \n\nText.") == "Museum opens"


def test_of_a_long_paragraph_the_first_sentence_is() -> None:
    assert headline("The museum opened today. " + "More was said about it. " * 20) == "The museum opened today."


def test_a_long_sentence_is_cut_between_words() -> None:
    title = headline("word " * 100)
    assert len(title) <= 121
    assert title.endswith("word…")


def test_an_empty_text_has_no_title() -> None:
    assert headline(" \n ") == ""


def test_languages() -> None:
    assert language_of("en-GB", "") == "en_GB"
    assert language_of("zh-Hans-CN", "") == "zh_CN"
    assert language_of("en", "") == "en_US"
    assert language_of("fr", "") == "fr"
    assert language_of("", "两个机构今天签署了协议。") == "zh_CN"
    assert language_of("", "日本学校農業クラブ連盟はリーダーシップに係る発行業務を委託する。") == "ja_JP"
    assert language_of("?", "Two bodies signed.") == "en_US"


def test_a_text_that_names_no_language_has_that_of_the_house() -> None:
    assert language_of("", "Two bodies signed.", "en_GB") == "en_GB"
    assert language_of("en", "", "en_GB") == "en_GB", "which English is not said"
    assert language_of("en-US", "", "en_GB") == "en_US"
    assert language_of("de", "", "en_GB") == "de"
    assert language_of("", "两个机构今天签署了协议。", "en_GB") == "zh_CN"
