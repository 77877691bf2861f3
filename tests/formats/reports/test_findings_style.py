from editor_app.formats.reports.findings_style import POLICY, STYLE


def test_it_knows_dark_and_paper_and_loads_nothing():
    assert "prefers-color-scheme: dark" in STYLE and "@media print" in STYLE
    assert "url(" not in STYLE and "@import" not in STYLE
    assert POLICY.startswith("default-src 'none'")
