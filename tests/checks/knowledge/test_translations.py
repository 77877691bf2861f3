"""Terms that render one Chinese term in several ways."""

from editor_app.checks.knowledge.translations import rendered
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.vocabulary import Synonyms, Vocabulary
from editor_app.text.prepared import Text

WORDS = Vocabulary(
    synonyms=(
        Synonyms("竹灯", "term", (("bamboo lamp", "bamboo light"), ("reed lamp",))),
        Synonyms("海岸", "term", (("Marland",), ("coast land",)), "Kite Bay"),
    ),
    countries={"marland": "Marland", "marlandish": "Marland"},
)


def uses(body: str, vocabulary: Vocabulary = WORDS) -> list[list[tuple[str, str]]]:
    found = rendered(Text(Manuscript("", body)), vocabulary)
    return [[(use.form, use.span.of(body)) for use in places] for _, places in found]


def test_plurals_hyphens_and_capitals_are_seen() -> None:
    assert uses("Reed lamps hang here. A bamboo-lamp shop, a bamboo light.") == [
        [("reed lamp", "Reed lamps"), ("bamboo lamp", "bamboo-lamp"), ("bamboo lamp", "bamboo light")]
    ]


def test_one_way_is_no_mixture() -> None:
    assert uses("A bamboo lamp and a bamboo light. The reed, lampooned, grows.") == []


def test_a_country_counts_where_it_stands_alone_and_beside_the_word_that_tells() -> None:
    assert uses("Boats left Marland for the coast land.") == []
    body = "Boats left Marland for Kite Bay. The Bank of Marland is near the coast land."
    assert uses(body) == [[("Marland", "Marland"), ("coast land", "coast land")]]
    assert uses("The Central Council of the Kite Party of Marland left Kite Bay for the coast land.") == []
