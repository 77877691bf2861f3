from editor_app.text.repeats import paraphrase
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.edges import settled

SAID = "The harbour museum opened a hall with two hundred model ships. Children may build one themselves."
AGAIN = "A hall of two hundred model ships was opened by the harbour museum. Building one is open to children."


def texts(read, fillers):
    a = read(" ".join([*fillers[:4], SAID, *fillers[4:6]]))
    b = read(" ".join([*fillers[6:9], AGAIN, *fillers[9:]]))
    return a, b, paraphrase.between(a, b)


def words(here, first, end):
    return here.span(first, end).of(here.body)


def tokens_of(here, part):
    start = here.body.index(part)
    inside = [at for at in range(len(here)) if start <= here.start[at] < start + len(part)]
    return inside[0], inside[-1] + 1


def test_a_passage_reaches_as_far_as_the_words_in_common(read, fillers) -> None:
    a, b, said = texts(read, fillers)
    core = Match(*tokens_of(a, "hall with two hundred"), *tokens_of(b, "hall of two hundred"), 1.0)
    (match,) = settled(said, [core])
    assert words(a, match.a0, match.a1).startswith("The harbour museum opened a hall")
    assert words(b, match.b0, match.b1).startswith("A hall of two hundred")
    assert "Building one" in words(b, match.b0, match.b1)
    assert match.strength > 0.6


def test_a_sentence_too_many_is_left_out(read, fillers) -> None:
    a, b, said = texts(read, fillers)
    wide = Match(0, len(a), 0, len(b), 0.5)
    (match,) = settled(said, [wide])
    assert fillers[3] not in words(a, match.a0, match.a1)
    assert fillers[9] not in words(b, match.b0, match.b1)


def test_two_parts_of_one_passage_are_joined(read, fillers) -> None:
    a, b, said = texts(read, fillers)
    first = Match(*tokens_of(a, "harbour museum opened"), *tokens_of(b, "harbour museum"), 1.0)
    second = Match(*tokens_of(a, "Children may build"), *tokens_of(b, "open to children"), 1.0)
    (match,) = settled(said, [first, second])
    assert "harbour museum opened a hall" in words(a, match.a0, match.a1)
    assert "Children may build" in words(a, match.a0, match.a1)


def test_a_word_said_once_there_answers_one_word_here(read) -> None:
    a = read("Zebra crossing closed today. Zebra. Zebra. Zebra. Zebra. Zebra.")
    b = read("Nobody came. The zebra crossing closed today. It rained.")
    (match,) = settled(paraphrase.between(a, b), [Match(0, 4, 3, 7, 1.0)])
    assert words(a, match.a0, match.a1) == "Zebra crossing closed today"


def test_nothing_is_settled_where_nothing_was_found(read) -> None:
    a = read("Zebra crossing closed today.")
    assert settled(paraphrase.between(a, a), []) == []
