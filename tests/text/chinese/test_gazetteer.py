"""Places in Chinese and English."""

from editor_app.text.chinese.gazetteer import Gazetteer

PLACES = Gazetteer(
    (("湖南", "Hunan", "-"), ("尼斯", "-", "Nice"), ("南京市", "Nanjing", "-"), ("南京", "Nanjing", "-")),
    (("湖南", "Xiang"), ("湘", "Hunan"), ("~我国", "China|Chinese")),
)


def test_the_longest_name_is_found_and_others_are_passed_over() -> None:
    assert list(PLACES.find("在南京市和湖南路湖南", lambda word: word == "湖南路")) == [("南京市", 1), ("湖南", 8)]


def test_names_signs_and_what_is_sure() -> None:
    assert PLACES.names("湖南") == ("Xiang", "Hunan")
    assert (PLACES.is_sure("Hunan"), PLACES.is_sure("Nice")) == (True, False)
    assert PLACES.signs(("我国", "湘")) == {"China", "Chinese", "Hunan"}
    assert PLACES.is_sign("我国") and not PLACES.is_sign("湖南")
