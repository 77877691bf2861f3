"""Who is who in whole texts."""

import random
from collections.abc import Callable
from time import process_time

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import EntityKind, Vocabulary, Who
from editor_app.text.names.find import find
from editor_app.text.names.model import Reason
from editor_app.text.prepared import Text

RELEASE = (
    "Ma Yulin, director of the Harbour Lighthouse Bureau, and Tan Haoran, member of the Leading Group of the Ministry"
    " of Glass and Paper and President of the Kites Museum, met on Monday. Deputy Director and Editor-in-Chief of"
    " Harbour Lighthouse Bureau Luo Qiang and Executive Vice President of the Kites Museum Orsolya Brandt signed.\n\n"
    "Ma thanked the Harbour Lighthouse Administration. Brandt said the Kites Museum was glad."
)


def test_persons_bodies_and_their_names(who: Callable[[str], Who]) -> None:
    found = who(RELEASE)
    persons = {entity.preferred for entity in found.of(EntityKind.PERSON)}
    assert persons == {"Ma Yulin", "Tan Haoran", "Luo Qiang", "Orsolya Brandt"}
    bodies = {entity.preferred: entity for entity in found.of(EntityKind.BODY)}
    assert "Ministry of Glass and Paper" in bodies
    bureau = bodies["Harbour Lighthouse Bureau"]
    assert {variant.text: len(variant.places) for variant in bureau.variants} == {
        "Harbour Lighthouse Bureau": 2,
        "Harbour Lighthouse Administration": 1,
    }
    assert [link.reason for link in bureau.links] == [Reason.HEAD]


def test_posts_with_their_bodies(who: Callable[[str], Who]) -> None:
    posts = {entity.preferred: [(p.text, p.body) for p in entity.posts] for entity in who(RELEASE).entities}
    assert posts["Tan Haoran"] == [("member", "Leading Group"), ("president", "Kites Museum")]
    assert sorted(posts["Luo Qiang"]) == [
        ("deputy director", "Harbour Lighthouse Bureau"),
        ("editor in chief", "Harbour Lighthouse Bureau"),
    ]
    assert posts["Orsolya Brandt"] == [("vice president", "Kites Museum")]


def test_family_names_alone_belong_to_their_bearer(who: Callable[[str], Who]) -> None:
    named = {v.text: entity.preferred for entity in who(RELEASE).entities for v in entity.variants}
    assert named["Brandt"] == "Orsolya Brandt"


def test_words_of_names_are_known_but_a_misspelt_head_word_is_not(who: Callable[[str], Who]) -> None:
    words = who("Yesterday Tan Haoran of Vellmora joined the Vellmora Glass Comission there.").words
    assert {"Tan", "Haoran", "Vellmora"} <= words
    assert "Comission" not in words


def test_every_place_holds_its_words(who: Callable[[str], Who]) -> None:
    for entity in who(RELEASE).entities:
        for variant in entity.variants:
            assert all(place.of(RELEASE).replace("\n", " ") == variant.text for place in variant.places)


@pytest.mark.parametrize(
    "body",
    [
        "",
        " \n",
        "a" * 1_000_000,
        "THE WHOLE TEXT IS SHOUTED. " * 400,
        "中文新闻。" * 2000,
        "שלום עולם " * 2000,
        "(" * 5000,
        "ab-" * 50_000,
        "ab-cd " * 50_000,
    ],
)
def test_odd_texts_name_nobody(body: str, who: Callable[[str], Who]) -> None:
    assert who(body).of(EntityKind.PERSON) == ()


def test_many_like_names_are_not_compared_pair_by_pair(vocabulary: Vocabulary) -> None:
    chance = random.Random(5)

    def spent(count: int) -> float:
        names = (f"Mr {chance.choice('ABCD')}{''.join(chance.choices('abcde', k=6))} spoke." for _ in range(count))
        text = Text(Manuscript("", "\n".join(names)))
        text.sentences  # noqa: B018  splitting is not what is measured
        before = process_time()
        text.who(vocabulary)
        return process_time() - before

    assert spent(20_000) < 30 * max(spent(2_000), 0.05)


def test_who_is_asked_once_a_vocabulary(vocabulary: Vocabulary) -> None:
    text = Text(Manuscript("", RELEASE))
    assert text.who(vocabulary) is text.who(vocabulary)
    assert text.who(Vocabulary()).of(EntityKind.BODY) == ()


def test_nothing_is_found_where_there_is_nothing(vocabulary: Vocabulary) -> None:
    for body in ("", "no names here.", "中文没有名字"):
        found = find(Text(Manuscript("", body)).survey(vocabulary), vocabulary)
        assert (found.entities, found.holdings, found.slips, found.twins) == ((), (), (), ())


def test_an_acronym_is_what_its_definition_says(who: Callable[[str], Who]) -> None:
    found = who("They joined the Harbour Lighthouse Bureau (HLB). The HLB met. An XQR was seen.")
    assert {entity.preferred: entity.kind for entity in found.entities if entity.preferred.isupper()} == {
        "HLB": EntityKind.BODY,
        "XQR": EntityKind.OTHER,
    }
