"""What tells two figures of one unit apart."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts.model import Attribute
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.apart import apart, of_two_cases

Read = Callable[[str], Table]


def _are_apart(table: Table) -> bool:
    first, second = table.of(Attribute.COUNT)
    return apart(table, first, second)


@pytest.mark.parametrize(
    "said",
    [
        "The bill passed with 20 Republican votes. Then 22 Republican lawmakers left the hall.",
        "She had two HRC grants. The mill has four HRC-funded programmes.",
        "The deal has a three year term of office. The talks about the deal began two years ago.",
        "Ana Weller faces up to five years in prison. Bo Larsen faces up to eight years in prison.",
        "A baker who lies can be fined up to 1,000 crowns. A smith who lies can be fined up to 2,000 crowns.",
        "He faced these charges. 54 counts of theft from the mill. 55 counts of fraud at the mill.",
        "Ana Weller was sentenced to 28 years in prison. Bo Larsen faces a maximum of 38 years in prison.",
        "She pleaded guilty to three charges of theft. The remaining two charges of theft were dropped.",
        "Six university staff members spoke. The guide goes to the eight university scholarship offices.",
        "They tried the mill six months before launch. They tried the mill again two months before launch.",
    ],
)
def test_two_things(read: Read, said: str) -> None:
    assert _are_apart(read(said))


@pytest.mark.parametrize(
    "said",
    [
        "The mill hired 12 young bakers. Later the owner spoke of 15 young bakers.",
        "The mill hired 12 bakers in May. Later the owner spoke of 15 bakers of bread.",
        "The court gave him five years in prison. He was glad of the four years in prison.",
        "A new 11-digit mill number is sent. The 21-digit Tallow number is safe.",
    ],
)
def test_one_thing(read: Read, said: str) -> None:
    assert not _are_apart(read(said))


@pytest.mark.parametrize(
    "said",
    [
        "The school has three weaving courses. Two of the courses are full.",
        "She was asked to three mills. The offers came from two out of the five mills.",
        "Summers have warmed by 1.1 degrees. The towns want to limit that to 1.5 degrees.",
        "Merrow has 30 inns. By its own plan the town would have 60 inns.",
        "The census of 2000 found 13,000 fishers. The census of 2010 found 17,000 fishers.",
        "Basic courses: Nine lessons are planned. Later courses: Seven lessons are planned.",
    ],
)
def test_two_cases(read: Read, said: str) -> None:
    table = read(said)
    first, *_, last = table.of(Attribute.COUNT)
    assert of_two_cases(table, first, last)


@pytest.mark.parametrize(
    "said",
    [
        "The school has 412 weaving courses. Most of the 421 courses are full.",
        "The line will carry 30,000 guests. The office hopes it will carry 35,000 guests.",
        "In 2010 the census found 13,000 fishers. The census of 2010 found 17,000 fishers.",
        "Basic courses: Nine lessons are planned. Basic courses: Seven lessons are planned.",
    ],
)
def test_one_case(read: Read, said: str) -> None:
    table = read(said)
    first, last = table.of(Attribute.COUNT)
    assert not of_two_cases(table, first, last)
