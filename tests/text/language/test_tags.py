"""What a tag says of a language, and whether words bear it out."""

import pytest

from editor_app.text.language.tags import is_spoken, is_written_in, spoken, tag_of


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("fr", "fr"),
        ("FR_ca", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        (" de-DE ", "de-DE"),
        ("en_US.UTF-8", "en-US"),
        ("zxx", ""),
        ("und", ""),
        ("", ""),
        ("x-none", ""),
        ("français", ""),
    ],
)
def test_a_tag_is_written_as_bcp_47_writes_it(given: str, tag: str) -> None:
    assert tag_of(given) == tag


def test_the_language_of_a_tag_has_no_country() -> None:
    assert spoken("zh-Hant-TW") == spoken("zh_CN") == "zh"


@pytest.mark.parametrize(
    ("tag", "text", "so"),
    [
        ("fr", "Le ministre", True),
        ("zh-CN", "The minister spoke.", False),
        ("zh-CN", "部长说，Airbus 将扩建", True),
        ("ja", "東京タワー", True),
        ("ko", "서울특별시", True),
        ("ru", "Москва", True),
        ("ru", "Moskva", False),
        ("sr-Latn", "Beograd", True),
        ("fr", "Москва", False),
        ("ar", "القاهرة", True),
        ("fr", "2026", True),
    ],
)
def test_letters_tell_what_a_text_is_not(tag: str, text: str, so: bool) -> None:
    assert is_written_in(tag, text) is so


@pytest.mark.parametrize(
    ("tag", "text", "so"),
    [
        ("fr-FR", "Le ministre a déclaré que les travaux étaient terminés.", True),
        ("de-DE", "Er war in der Stadt und hat an den Minister geschrieben.", True),
        ("es", "no hay mal que por bien no venga", True),
        ("nl", "Dit is een van de mooiste huizen in de stad.", True),
        ("fr", "raison d'être", True),
        ("fr-FR", "The works were finished before the minister spoke to them.", False),
        ("de-DE", "Airbus Defence and Space", False),
        ("fr-FR", "Airbus", False),
        ("fr-FR", "press release", False),
        ("en-US", "The works were finished before they came.", True),
        ("en-US", "Die Arbeiten sind fertig und alle gehen.", False),
        ("en-US", "Airbus", False),
        ("ja", "東京", False),
        ("ja", "東京タワーの夜景", True),
        ("ru", "Новая ратуша открыта для всех", True),
    ],
)
def test_the_words_must_speak_for_a_tag_that_a_program_set(tag: str, text: str, so: bool) -> None:
    assert is_spoken(tag, text, sure=False) is so


@pytest.mark.parametrize(
    ("tag", "text", "so"),
    [
        ("la", "pro bono publico", True),
        ("de", "Bundestag", True),
        ("fr", "They said that it was all over.", False),
        ("en", "sprint review", True),
    ],
)
def test_a_tag_that_a_person_set_counts_unless_they_speak_against_it(tag: str, text: str, so: bool) -> None:
    assert is_spoken(tag, text, sure=True) is so
