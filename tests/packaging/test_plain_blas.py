"""The plain loops that stand in for OpenBLAS: tried in a copy of NumPy against the usual one."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
LINALG = re.compile(r"\b(?:np|numpy)\.(?:linalg|fft|random|polynomial)\b|\bcomplex(?:64|128)\b|dtype=complex")
PRODUCTS = """
import json, sys
import numpy as np
out = []
for kind in (np.float32, np.float64):
    grid = np.arange(60, dtype=kind).reshape(5, 12) / 7
    other = (np.arange(48, dtype=kind).reshape(12, 4) - 20) / 3
    line = grid[2]
    for a, b in (
        (line, line), (line[::-1], line), (line[::3], line[1::3]), (grid, line), (line[:5], grid), (grid.T, line[:5]),
        (grid, other), (grid.T, grid), (grid, grid.T), (other.T, grid.T), (np.asfortranarray(grid), other),
        (grid[:, ::2], other[::2]), (grid[:0], other), (grid[:, :0], other[:0]),
    ):
        out.append(np.asarray(a @ b, dtype=np.float64).ravel().tolist())
print(json.dumps(out))
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a NumPy that has the plain loops."""
    home = Path(np.__file__).parents[1]
    libraries = list((home / "numpy.libs").glob("libscipy_openblas64_*")) if (home / "numpy.libs").is_dir() else []
    if not libraries or not shutil.which("gcc"):
        pytest.skip("needs gcc and a NumPy with OpenBLAS")
    folder = tmp_path_factory.mktemp("plain")
    shutil.copytree(home / "numpy", folder / "numpy", ignore=shutil.ignore_patterns("tests", "__pycache__"))
    (folder / "numpy.libs").mkdir()
    made = folder / "numpy.libs" / libraries[0].name
    source = ROOT / "packaging" / "plain_blas.c"
    subprocess.run(["gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", made, source], check=True)
    return folder


def run(code: str, path: Path) -> subprocess.CompletedProcess[str]:
    known = os.environ | {"PYTHONPATH": str(path)}
    return subprocess.run([sys.executable, "-c", code], env=known, capture_output=True, text=True, check=False)


def test_every_product_of_real_numbers_is_right(plain: Path) -> None:
    import json

    found, wanted = run(PRODUCTS, plain), run(PRODUCTS, Path(np.__file__).parents[1])
    assert found.returncode == wanted.returncode == 0, found.stderr
    for one, other in zip(json.loads(found.stdout), json.loads(wanted.stdout), strict=True):
        np.testing.assert_allclose(one, other, rtol=2e-5, atol=1e-4)


def test_what_is_not_there_says_so(plain: Path) -> None:
    done = run("import numpy as np; np.linalg.inv(np.eye(2))", plain)
    assert done.returncode != 0
    assert "packed without dcopy_64_" in done.stderr


def test_the_program_asks_for_nothing_that_is_not_there() -> None:
    asked = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "editor_app").rglob("*.py")
        if LINALG.search(path.read_text(encoding="utf-8"))
    ]
    assert asked == []
