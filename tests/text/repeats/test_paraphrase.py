from editor_app.text.repeats import alike, paraphrase
from editor_app.text.repeats.paraphrase import Strictness

LOOSE = Strictness(cosine=0.3, overlap=0.3, passage=0.35, gap=2)
SAID = "The harbour museum opened a hall with two hundred model ships. Children may build one themselves."
AGAIN = "A hall of two hundred model ships was opened by the harbour museum. Building one is open to children."


def test_the_same_in_other_words_between_two_texts(read, fillers) -> None:
    a = read(" ".join([*fillers[:4], SAID, *fillers[4:6]]))
    b = read(" ".join([*fillers[6:9], AGAIN, *fillers[9:]]))
    (match,) = paraphrase.between(a, b).passages(LOOSE)
    assert a.span(match.a0, match.a1).of(a.body) in SAID
    assert b.span(match.b0, match.b1).of(b.body) in AGAIN


def test_inside_one_text_the_earlier_comes_first(read, fillers) -> None:
    here = read(" ".join([*fillers[:4], SAID, *fillers[4:8], AGAIN, *fillers[8:]]))
    (match,) = paraphrase.inside(here).passages(LOOSE)
    assert match.a1 <= match.b0


def test_nothing_in_common_is_nothing(read, fillers) -> None:
    assert paraphrase.inside(read(" ".join(fillers))).passages(LOOSE) == []
    assert paraphrase.between(read(""), read("A b c.")).passages(LOOSE) == []


def test_short_passages_must_be_more_alike(read) -> None:
    strict = Strictness(cosine=0.3, overlap=0.3, passage=0.3, gap=2, short=6.0)
    match = paraphrase.Match(0, 8, 20, 28, 0.8)
    assert not strict.accepts(match, 8)
    assert strict.accepts(match, 40)


def test_the_commonest_words_are_left_out_of_a_long_text(read, fillers, monkeypatch) -> None:
    monkeypatch.setattr(alike, "_WORK", 120)
    here = read(" ".join([*fillers[:4], SAID, *fillers[4:8], AGAIN, *fillers[8:]]))
    assert len(paraphrase.inside(here).passages(LOOSE)) == 1


def test_pairs_are_counted_alike_however_many_there_are(read, fillers, monkeypatch) -> None:
    here = read(" ".join([*fillers[:4], SAID, *fillers[4:8], AGAIN, *fillers[8:]]))
    few = paraphrase.inside(here)
    monkeypatch.setattr(alike, "_DENSE", 0)
    many = paraphrase.inside(here)
    for one, other in ((few.pairs.i, many.pairs.i), (few.cosine, many.cosine), (few.pairs.overlap, many.pairs.overlap)):
        assert one.tolist() == other.tolist()


def test_pairs_that_need_no_closer_look_make_no_passage_with_it(read, fillers, monkeypatch) -> None:
    strict = Strictness(cosine=0.1, overlap=0.3, passage=0.4, gap=3, short=6.0)
    near = [line.replace("the ", "that ").replace("last", "this").replace("on ", "at ") for line in fillers]
    halves = [f"{' '.join(line.split()[:5])} {' '.join(SAID.split()[:6])}." for line in fillers]
    said = paraphrase.inside(read(" ".join([SAID, *fillers, *near, *halves, AGAIN])))
    assert said._hopeless(strict, said.cosine > strict.cosine).any()
    found = said.passages(strict)
    monkeypatch.setattr(paraphrase.Meaning, "_hopeless", lambda self, _, chosen: self.cosine[chosen] < 0)
    assert found == said.passages(strict) != []
