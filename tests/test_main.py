import subprocess
import sys

import editor_app


def test_a_verb_runs_without_the_window():
    code = "import sys; sys.argv = ['editor-app', '--version']; import editor_app.__main__ as m\ntry: m.main()\n"
    code += "finally: assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert editor_app.__version__ in done.stdout
