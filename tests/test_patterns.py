import copy
import pickle
import pkgutil
import re
import subprocess
import sys

import pytest

import editor_app
from editor_app.patterns import regex


def test_a_pattern_answers_as_pythons_does():
    ours, pythons = regex(r"(?P<word>A)(b)?", re.IGNORECASE), re.compile(r"(?P<word>A)(b)?", re.IGNORECASE)
    for said in ("xab", "", "a b"):
        assert [m.span() for m in ours.finditer(said)] == [m.span() for m in pythons.finditer(said)]
        assert (ours.sub("-", said), ours.split(said), ours.findall(said)) == (
            pythons.sub("-", said),
            pythons.split(said),
            pythons.findall(said),
        )
    assert (ours.flags, ours.groups, ours.groupindex) == (pythons.flags, pythons.groups, pythons.groupindex)
    assert ours.search("xab", 1, 2)[0] == "a" and ours.match("x") is None and ours.fullmatch("ab")["word"] == "a"


def test_it_is_compiled_when_it_is_first_asked():
    late = regex(r"never (closed")
    assert late.pattern == r"never (closed" and repr(late) == r"regex('never (closed')"
    with pytest.raises(re.error):
        late.search("")


def test_equal_patterns_are_one_also_from_another_process():
    one = regex("a+", re.MULTILINE)
    assert one is regex("a+", re.MULTILINE) and one is not regex("a+")
    assert pickle.loads(pickle.dumps(one)) is one and copy.deepcopy(one) is one


def test_a_pattern_has_no_other_attributes():
    with pytest.raises(AttributeError):
        _ = regex("b+").sought
    with pytest.raises(AttributeError):
        _ = regex("b+").sought


def test_every_pattern_of_the_program_can_be_compiled():
    """What would be told when a file is loaded is told here."""
    code = """
import sys
from importlib import import_module
from editor_app import patterns
given = []
waiting = patterns._Waiting.__init__
def noted(self, pattern, flags):
    given.append((pattern, flags))
    waiting(self, pattern, flags)
patterns._Waiting.__init__ = noted
for name in sys.argv[1:]:
    import_module(name)
import re
for pattern, flags in given:
    re.compile(pattern, flags)
print(len(given))
"""
    names = [one.name for one in pkgutil.walk_packages(editor_app.__path__, "editor_app.")]
    wanted = [name for name in names if ".gui" not in name and "__main__" not in name and ".migrations" not in name]
    run = subprocess.run([sys.executable, "-c", code, *wanted], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 500
