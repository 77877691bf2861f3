"""The smaller data of ICU: Qt must not notice what is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from icu import items, kept, main, packed

ASKED = """
from functools import cmp_to_key
from PySide6.QtCore import QCollator, QLocale, QStringDecoder, QTimeZone
words = ["\u5f20", "\u738b", "\u674e", "Zebra", "\u00e4pfel", "apfel", "\u00f6l", "\u00e5l", "z10", "z9", "\u4eac"]
for name in ("en_US", "en_GB", "zh_CN", "zh_TW", "de_DE", "sv_SE", "ja_JP"):
    order = QCollator(QLocale(name))
    order.setNumericMode(True)
    print(name, sorted(words, key=cmp_to_key(order.compare)))
zone = QTimeZone(b"Asia/Shanghai")
for name in ("en_US", "zh_CN"):
    print(zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale(name)))
print([QStringDecoder(name).isValid() for name in ("GB18030", "Big5", "EUC-JP", "windows-1251")])
print(sum("/libicudata" in line for line in open("/proc/self/maps")) > 0, open("/proc/self/maps").read().count(MADE))
"""


def test_what_is_packed_is_there_again() -> None:
    head = b"\x90\x00\xda\x27" + b"\x00" * 8 + b"CmnD" + b"\x00" * 128
    given = {"icudt73l/root.res": b"root", "icudt73l/coll/zh.res": b"z" * 33, "icudt73l/a.cnv": b""}
    again_head, again = items(b"before" + packed(head, given))
    assert again_head == head
    assert list(again) == sorted(given)
    assert {name: again[name].rstrip(b"\0") for name in given} == given


def test_data_begins_where_a_processor_reads_it_fast() -> None:
    head = b"\x90\x00\xda\x27" + b"\x00" * 8 + b"CmnD" + b"\x00" * 128
    whole = packed(head, {"b": b"second" * 7, "a": b"first"})
    assert whole.index(b"first") % 16 == whole.index(b"second") % 16 == 0


@pytest.mark.parametrize(
    ("name", "so"),
    [
        ("icudt73l/coll/sv.res", True),
        ("icudt73l/zoneinfo64.res", True),
        ("icudt73l/supplementalData.res", True),
        ("icudt73l/pool.res", True),
        ("icudt73l/root.res", True),
        ("icudt73l/res_index.res", True),
        ("icudt73l/zone/zh_Hans.res", True),
        ("icudt73l/zone/root.res", True),
        ("icudt73l/gb18030.cnv", True),
        ("icudt73l/zone/sv.res", False),
        ("icudt73l/sv_SE.res", False),
        ("icudt73l/unit/en.res", False),
        ("icudt73l/brkitr/burmesedict.dict", False),
    ],
)
def test_what_a_desk_needs_stays(name: str, so: bool) -> None:
    assert kept(name) is so


@pytest.mark.skipif(not (sys.platform == "linux" and shutil.which("gcc")), reason="made on Linux, with a C compiler")
def test_qt_says_the_same_with_it(tmp_path: Path) -> None:
    made = tmp_path / "small.so"
    main(made)
    assert made.stat().st_size < 12_000_000

    def told(**more: str) -> list[str]:
        script = f"MADE = {str(made)!r}\n{ASKED}"
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={**os.environ, **more}
        )
        return run.stdout.splitlines()

    *small, loaded = told(LD_PRELOAD=str(made))
    assert not loaded.endswith(" 0"), "the smaller library was not asked"
    assert small == told()[:-1]
    assert len(small) == 10
