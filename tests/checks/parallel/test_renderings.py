"""The names of a source with their renderings."""

from editor_app.checks.parallel.renderings import NameKind, Rendered, rendered
from editor_app.desk.base.opening import prepare_source
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

SOURCE = "市长张志强在南京会见了新华社记者。副主席莫德罗感谢张志强。莫德罗说，中山陵很美。"
DRAFT = (
    "Mayor Zhang Zhiqiang met Xinhua reporters in Nanjing. Vice Chairman Modero thanked Zhang Zhiqing. "
    "Modelo said Zhongshan Mausoleum is beautiful."
)


def table(*terms: HouseTerm) -> dict[str, Rendered]:
    text, source = Text(Manuscript("", DRAFT)), prepare_source(Manuscript("", SOURCE))
    return {one.name: one for one in rendered(text, source, HouseList(terms))}


def used(one: Rendered) -> list[str]:
    return [each.words for each in one.renderings]


def test_each_name_has_all_its_renderings() -> None:
    found = table()
    assert used(found["张志强"]) == ["Zhang Zhiqiang", "Zhang Zhiqing"]
    assert (found["市长"].kind, used(found["市长"])) == (NameKind.POST, ["Mayor"])
    assert used(found["副主席"]) == ["Vice Chairman"]
    assert (found["新华社"].kind, used(found["新华社"])) == (NameKind.BODY, ["Xinhua"])
    assert (found["南京"].kind, used(found["南京"])) == (NameKind.PLACE, ["Nanjing"])


def test_a_foreign_name_in_two_spellings_shows_both() -> None:
    assert sorted(used(table()["莫德罗"])) == ["Modelo", "Modero"]


def test_places_stand_in_both_texts() -> None:
    one = table()["张志强"]
    assert [place.of(SOURCE) for place in one.places] == ["张志强", "张志强"]
    assert [place.of(DRAFT) for each in one.renderings for place in each.places] == used(one)


def test_terms_of_the_house_are_looked_up() -> None:
    term = HouseTerm("mausoleum", TermKind.TERM, "Zhongshan Mausoleum", TermStatus.PREFERRED, source="中山陵")
    found = table(term)["中山陵"]
    assert (found.kind, used(found)) == (NameKind.TERM, ["Zhongshan Mausoleum"])
