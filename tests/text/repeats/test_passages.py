from editor_app.text.repeats.passages import Kind


def test_kinds_are_ranked_from_the_most_alike() -> None:
    assert sorted(Kind, key=lambda kind: kind.rank) == [Kind.EXACT, Kind.TRUNCATED, Kind.NEAR, Kind.REWORDED]
