"""The figures of a Chinese text."""

import time

import pytest

from editor_app.text.chinese.numbers import Figure, Kind, figures


def only(text: str) -> Figure:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "said", "value", "kind", "unit", "hedge"),
    [
        ("全县超过300多万元投入", "超过300多万元", 3_000_000, Kind.MONEY, "CNY", "above"),
        ("来了近三百名代表", "近三百名", 300, Kind.COUNT, "名", "below"),
        ("惠及3.2万户居民", "3.2万户", 32_000, Kind.COUNT, "户", ""),
        ("文物186件（套）", "186件（套）", 186, Kind.COUNT, "件套", ""),
        ("总投资十二亿元。", "十二亿元", 1_200_000_000, Kind.MONEY, "CNY", ""),
        ("下降百分之三点五。", "百分之三点五", 3.5, Kind.PERCENT, "%", ""),
        ("下降12.5%。", "12.5%", 12.5, Kind.PERCENT, "%", ""),
        ("五成以上受访者", "五成以上", 50, Kind.PERCENT, "%", "above"),
        ("占三分之二。", "三分之二", 2 / 3, Kind.SHARE, "", ""),
        ("出生率为千分之六", "千分之六", 0.6, Kind.PERCENT, "%", ""),
        ("提高3.5个百分点", "3.5个百分点", 3.5, Kind.POINTS, "%", ""),
        ("是去年的2.5倍", "2.5倍", 2.5, Kind.TIMES, "倍", ""),
        ("第十五届年会", "第十五届", 15, Kind.ORDINAL, "届", ""),
        ("“十四五”规划", "十四五", 14, Kind.NAME, "十四五", ""),
        ("学习二十大精神", "二十大", 20, Kind.NAME, "二十大", ""),
        ("捐款人民币3000元", "3000元", 3000, Kind.MONEY, "CNY", ""),
        ("售价$500起", "500起", 500, Kind.MONEY, "USD", ""),
        ("融资50亿欧元", "50亿欧元", 5e9, Kind.MONEY, "EUR", ""),
        ("票价120港币", "120港币", 120, Kind.MONEY, "HKD", ""),
        ("約三萬餘人參加", "約三萬餘人", 30_000, Kind.COUNT, "人", "above"),
        ("耗資逾五億新臺幣", "逾五億新臺幣", 5e8, Kind.MONEY, "TWD", "above"),
        ("占地两万平方米左右", "两万平方米左右", 20_000, Kind.MEASURE, "m²", "about"),
        ("上万人到场", "上万人", 10_000, Kind.COUNT, "人", "above"),
        ("气温降到20°C", "20°C", 20, Kind.MEASURE, "°C", ""),
        ("展期９０天", "９０天", 90, Kind.MEASURE, "天", ""),
        ("大约十来家企业", "大约十来家", 10, Kind.COUNT, "家", "about"),
        ("不超过500毫升", "不超过500毫升", 500, Kind.MEASURE, "mL", "below"),
    ],
)  # fmt: skip
def test_figures(text: str, said: str, value: float, kind: Kind, unit: str, hedge: str) -> None:
    found = only(text)
    assert found.span.of(text) == said
    assert (found.value, found.kind, found.unit, found.hedge) == (pytest.approx(value), kind, unit, hedge)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("全长8至10公里", 8, 10), ("补贴3—5万元", 30_000, 50_000), ("罚款300万至500万元", 3e6, 5e6),
        ("增长百分之五至百分之八", 5, 8), ("增长8%至10%", 8, 10), ("约一万六七千人", 16_000, 17_000),
        ("二三十家商户", 20, 30),
    ],
)  # fmt: skip
def test_ranges(text: str, low: float, high: float) -> None:
    found = only(text)
    assert (found.value, found.until) == (low, high)


def test_digits_and_powers_as_they_are_written() -> None:
    found = only("产量4200万千瓦时")
    assert (found.number.of("产量4200万千瓦时"), found.digits, found.scale, found.spelt) == (
        "4200万",
        "4200",
        10_000,
        False,
    )
    assert only("产量四百吨").spelt


@pytest.mark.parametrize(
    "text",
    [
        "2025年9月12日上午9时30分开始", "三月五日至八日", "5G网络和3D打印", "PM2.5浓度", "G20峰会", "COVID-19疫情",
        "A4纸",
        "电话010-66668888或13800138000", "唯一的统一部署，进一步落实", "百姓的千方百计", "数十家、几十个、好几百人",
        "一个好消息，一起努力", "四季如春的四川", "三农工作", "二〇二五年", "V2.3版本号", "比分为3:2",
        "十分重要，万分感谢",
    ],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert [(found.span.of(text), found.value) for found in figures(text)] == []


def test_all_of_a_sentence_in_order() -> None:
    text = "全市新建自动站60个，其中山区32个、平原18个、沿海10个。"
    assert [(found.span.of(text), found.value) for found in figures(text)] == [
        ("60个", 60), ("32个", 32), ("18个", 18), ("10个", 10),
    ]  # fmt: skip


def test_a_long_text_is_read_quickly() -> None:
    text = "2025年9月12日（星期四），启动仪式在山城举行，共投入3200万元，二十三个村落受益。" * 200
    figures(text)
    start = time.process_time()
    assert len(figures(text)) == 400
    assert time.process_time() - start < 1
