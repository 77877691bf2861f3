"""Who is who in a Chinese text."""

from editor_app.text.names import Entity, EntityKind
from editor_app.text.people.in_chinese import who_in_chinese

BODY = (
    "云川省文化和旅游厅厅长贺云帆在临江市出席论坛。论坛由中国外文局主办，外文局副局长李明致辞。"
    "贺云帆说，全省和北京市都将参与。北原省博物馆与北原省博物院分别办展。"
)


def of(kind: EntityKind, body: str = BODY) -> list[Entity]:
    return list(who_in_chinese(body).of(kind))


def test_persons_with_their_posts() -> None:
    first, second = of(EntityKind.PERSON)
    assert (first.preferred, [(post.text, post.body) for post in first.posts]) == (
        "贺云帆",
        [("厅长", "云川省文化和旅游厅")],
    )
    assert (second.preferred, [(post.text, post.body) for post in second.posts]) == ("李明", [("副局长", "外文局")])
    assert [place.of(BODY) for place in first.variant("贺云帆").places] == ["贺云帆"] * 2


def test_bodies_with_their_short_forms_and_other_names() -> None:
    assert [[variant.text for variant in one.variants] for one in of(EntityKind.BODY)] == [
        ["云川省文化和旅游厅"], ["中国外文局", "外文局"], ["北原省博物馆", "北原省博物院"],
    ]  # fmt: skip


def test_places_that_are_no_part_of_a_body() -> None:
    assert [one.preferred for one in of(EntityKind.PLACE)] == ["临江市", "北京市"]


def test_traditional_names_stay_as_they_are_written() -> None:
    body = "東陵市博物館館長許知秋說，東陵市很美。"
    assert [one.preferred for one in who_in_chinese(body).entities] == ["東陵市博物館", "許知秋", "東陵市"]
