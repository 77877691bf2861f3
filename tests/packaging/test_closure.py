from closure import loaded

NEEDS = {
    "/v/PySide6/QtCore.abi3.so": ["libQt6Core.so.6", "libc.so.6"],
    "/v/PySide6/Qt/plugins/platforms/libqxcb.so": ["libxcb-cursor.so.0"],
    "/v/PySide6/Qt/lib/libQt6Core.so.6": ["libicudata.so.73"],
    "/usr/lib/libgtk-3.so.0": ["libepoxy.so.0"],
}
ENTRIES = [
    ("PySide6/QtCore.abi3.so", "/v/PySide6/QtCore.abi3.so", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/v/PySide6/Qt/plugins/platforms/libqxcb.so", "BINARY"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "/v/PySide6/Qt/lib/libQt6Core.so.6", "BINARY"),
    ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ("libicudata.so.73", "/v/PySide6/Qt/lib/libicudata.so.73", "BINARY"),
    ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY"),
    ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
    ("libepoxy.so.0", "/usr/lib/libepoxy.so.0", "BINARY"),
    ("numpy/core.so", "/v/numpy/core.so", "EXTENSION"),
    ("pypdfium2_raw/libpdfium.so", "/v/pypdfium2_raw/libpdfium.so", "BINARY"),
]


def test_what_nothing_loads_is_left_out_with_all_that_only_it_loads():
    kept = [name for name, _, _ in loaded(ENTRIES, lambda path: NEEDS.get(path, []))]
    assert kept == [name for name, _, _ in ENTRIES if name not in ("libgtk-3.so.0", "libepoxy.so.0")]


def test_a_link_brings_the_library_that_it_leads_to():
    entries = [ENTRIES[3], ENTRIES[2], ("a.so", "/v/a.so", "EXTENSION")]
    kept = loaded(entries, lambda path: {"/v/a.so": ["libQt6Core.so.6"]}.get(path, []))
    assert set(kept) == set(entries)
    assert loaded(entries[:2], lambda path: []) == []
