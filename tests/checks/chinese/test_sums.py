"""Parts and totals, lists and their numbers, in Chinese."""

import pytest

from editor_app.checks.chinese.sums import wrong_lists, wrong_sums
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


@pytest.mark.parametrize(
    ("body", "total", "added"),
    [
        ("全年收购粮食5.6万吨，其中稻谷3.1万吨、玉米1.9万吨、大豆0.4万吨。", "5.6万吨", 54_000),
        ("资金共860万元，其中省级300万元、市级310万元、县级270万元。", "860万元", 8_800_000),
        ("代表团有二十人，包括教师十二人、学生十人。", "二十人", 22),
        ("录取男生12名、女生9名，共计20名。", "20名", 21),
        ("新建泵站60座，其中東區32座、西區30座。", "60座", 62),
        ("项目共90个，分别为工业40个、农业30个、文旅25个。", "90个", 95),
    ],
)
def test_sums_that_do_not_fit(body: str, total: str, added: float) -> None:
    (found,) = wrong_sums(read(body))
    assert (found.total.span.of(body), found.added) == (total, added)


@pytest.mark.parametrize(
    "body",
    [
        "全年收购粮食5.4万吨，其中稻谷3.1万吨、玉米1.9万吨、大豆0.4万吨。",
        "全年收购粮食5.6万吨，其中稻谷3.1万吨、玉米1.9万吨。",
        "资金共860万元，同比增加200万元，其中省级300万元。",
        "共有60多个站点，其中山区32个、平原18个、沿海15个。",
        "录取男生12名、女生8名，共计20名。",
        "工人80名，最多时有120名，其中女工15名、学徒20名。",
        "参展企业60家，其中外资20家。去年参展企业50家、观众3000名。",
    ],
)
def test_sums_that_fit_or_are_none(body: str) -> None:
    assert [one.total.span.of(body) for one in wrong_sums(read(body))] == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("医院设三个诊疗中心，分别是心脏中心、消化中心、妇儿中心和康复中心。", 4),
        ("展览分为“山”“水”“林”四个单元。", 3),
        ("方案提出四项任务：修路、架桥、植树。", 3),
        ("比赛設五個組別，分別為幼兒組、少年組、青年組和公開組。", 4),
    ],
)
def test_lists_with_another_number_of_items(body: str, count: int) -> None:
    (found,) = wrong_lists(read(body))
    assert len(found.items) == count


@pytest.mark.parametrize(
    "body",
    [
        "医院设四个诊疗中心，分别是心脏中心、消化中心、妇儿中心和康复中心。",
        "展览分为“山”“水”“林”“田”四个单元。",
        "方案提出四项任务：修路、架桥等。",
        "两名队员分别来自北京、上海和广州的学校。",
        "三家单位，共同承办本次活动，来自北京、上海。",
    ],
)
def test_lists_that_fit_or_are_open(body: str) -> None:
    assert [one.items for one in wrong_lists(read(body))] == []
