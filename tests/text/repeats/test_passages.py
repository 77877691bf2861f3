from editor_app.text.repeats.passages import PassageKind


def test_kinds_are_ranked_from_the_most_alike() -> None:
    assert sorted(PassageKind, key=lambda kind: kind.rank) == [
        PassageKind.EXACT,
        PassageKind.TRUNCATED,
        PassageKind.NEAR,
        PassageKind.REWORDED,
    ]
