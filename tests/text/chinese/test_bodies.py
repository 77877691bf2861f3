"""Bodies in Chinese and English."""

from editor_app.text.chinese.bodies import Bodies, is_acronym

BODIES = Bodies(
    (("新华社, 新华网", "Xinhua News Agency|Xinhua|news agency"), ("国会", "congress|parliament")),
    (("field", "卫生", "卫", "health|sanit"), ("tail", "大学", "大", "universit")),
)


def test_both_languages_are_found() -> None:
    assert [name for name, _ in BODIES.find("据新华社报道，国会")] == ["新华社", "国会"]
    said = "Xinhua News Agency and the congress, Xinhuanet"
    assert [(name, place.of(said)) for name, place in BODIES.said(said)] == [("Xinhua News Agency",) * 2]
    assert BODIES.forms("新华网")[0] == "Xinhua News Agency"
    assert BODIES.chinese("Xinhua") == ("新华社", "新华网")


def test_fields_and_acronyms() -> None:
    health, university = BODIES.fields
    assert health.stems.search("the Health Ministry") and not health.ends and university.ends
    assert [is_acronym(form) for form in ("WHO", "U.N.", "Fed", "health")] == [True, True, False, False]
