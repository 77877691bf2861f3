"""Bodies in Chinese and English."""

from editor_app.text.chinese.bodies import Bodies, has_short_form, is_acronym

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


def test_a_short_form_goes_on_from_the_first_characters() -> None:
    form = "国家质量监督管理局"
    assert has_short_form("质监局同意了", form) and has_short_form("质量监督局", form)
    assert not has_short_form("管理局同意了", form) and not has_short_form("质量很好，教育局同意", form)
    assert has_short_form("省委宣传部", "中央宣传部") and not has_short_form("外交部", "中央外交部门")


def test_fields_and_acronyms() -> None:
    health, university = BODIES.fields
    assert health.stems.search("the Health Ministry") and not health.ends and university.ends
    assert [is_acronym(form) for form in ("WHO", "U.N.", "Fed", "health")] == [True, True, False, False]
