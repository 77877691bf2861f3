import re
from base64 import b64encode
from hashlib import sha256

from editor_app.formats.base.page_style import POLICY, STYLE


def test_the_policy_lets_this_style_and_nothing_else_in() -> None:
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in POLICY
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe" not in POLICY


def test_the_style_loads_nothing_and_knows_dark_and_paper() -> None:
    assert not re.search(r"url\(|@import|@font-face|</", STYLE)
    assert STYLE.count("{") == STYLE.count("}")
    for part in ("prefers-color-scheme: dark", "@media print", "@page"):
        assert part in STYLE
