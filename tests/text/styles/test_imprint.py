"""What a release says of itself."""

import pytest

from editor_app.text.styles.imprint import Said, issued_on, issuer


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Source: Lanwan Port Administration", "Lanwan Port Administration"),
        ("Supply: International Office of the Lanwan Port Administration", None),
        ("**Source:** Canal Weekly", "Canal Weekly"),
        ("ISSUED BY: Harbour Museum, Press Office", "Harbour Museum, Press Office"),
        ("来源：岚湾港务局", "岚湾港务局"),
        ("（稿源：运河周刊）", "运河周刊"),
        ("供稿单位：青河水博物馆", "青河水博物馆"),
    ],
)
def test_who_issued_it_stands_in_a_line_of_its_own(line: str, said: str | None) -> None:
    body = f"The lock opens in May.\n\n{line}\n"
    assert issuer(body) == Said(said or line.partition(": ")[2], 3)


@pytest.mark.parametrize(
    "body",
    [
        "The source: a spring in the hills above the town.",
        "Sources: two letters and a map.",
        "Source: https://canal.example/a",
        "Open source: what a museum can learn from it",
        "The lock opens in May.",
    ],
)
def test_other_lines_name_no_issuer(body: str) -> None:
    assert issuer(body) is None


@pytest.mark.parametrize(
    ("body", "day", "line"),
    [
        ("Opening\nDate: 16 September 2024\nThe lock opens.", "2024-09-16", 2),
        ("Opening\n\n2024/09/17 18:42:07 viewnum 2381\nThe lock opens on 3 May 2025.", "2024-09-17", 3),
        ("LANWAN, 16 September 2024 - The port opens on 3 May 2025.", "2024-09-16", 1),
        ("LANWAN (September 16, 2024) -- The port opens.", "2024-09-16", 1),
        ("Port opens\n\nA lead.\n\nLANWAN, 16 September 2024 - The port opens.", "2024-09-16", 5),
        ("标题\n发布时间：2024年9月16日 10:20\n正文。", "2024-09-16", 2),
        ("Port opens\nOne.\nTwo.\nThree.\nFour.\n\n2024-09-16 18:00\nPress office", "2024-09-16", 7),
        ("开港\n甲。\n乙。\n丙。\n丁。\n岚湾港务局\n2024年9月16日", "2024-09-16", 7),
        ("Published on: March 5, 2026\nThe port opens.", "2026-03-05", 1),
    ],
)
def test_the_day_of_issue_is_read_where_the_text_gives_it(body: str, day: str, line: int) -> None:
    assert issued_on(body) == Said(day, line)


@pytest.mark.parametrize(
    "body",
    [
        "On 16 September 2024 the port opened its lock.",
        "LANWAN, 16 September - The port opens.",
        "Date: soon",
        "Port opens\nA lead.\nMore.\nOn 3 May 2025 - nobody knows why - it was shut.",
        "Date: 2026-02-30",
        "2024 was a good year - so far, by 3 May 2025 nobody knew.",
        "2024/09/1718:42:07 viewnum 2381",
        "Our fairs\n\nA lead.\n\nOne.\n\n2019-03-04 first fair\n\nTwo.\n\nThree.\n\nFour.",
        "大事记\n甲。\n乙。\n2019年3月4日 首届庙会\n丙。\n丁。\n戊。",
        "Our fairs\n2019-03-04 first fair\n2020-03-02 second fair\n2021-03-01 third fair",
    ],
)
def test_any_other_day_is_not_proposed(body: str) -> None:
    assert issued_on(body) is None
