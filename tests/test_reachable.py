"""Nothing is built and unreachable: every verb of the desk has its place in the window or on the command line."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "editor_app"
TOOLS = ("Desk", "Tools")
"""A public function of desk/ that is handed one of these first is a verb."""

Verb = tuple[str, str]
"""The module of a verb and its name."""


def trees(room: str) -> Iterator[tuple[str, ast.Module]]:
    """The modules of a room, as written."""
    for path in sorted((PACKAGE / room).rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def verbs(module: str, tree: ast.Module) -> Iterator[Verb]:
    """The public functions of a module that are handed a desk or its tools."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.args.args:
            first = node.args.args[0].annotation
            if first is not None and ast.unparse(first).strip("\"'") in TOOLS:
                yield module, node.name


def used(module: str, tree: ast.Module) -> set[Verb]:
    """What a module makes use of in others: names that it imports, and attributes of modules that it imports."""
    names: dict[str, Verb] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {alias.asname or alias.name: (node.module, alias.name) for alias in node.names}
    loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found = {names[name] for name in loaded & names.keys()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            found.add((".".join(names[node.value.id]), node.attr))
    return {(place, name) for place, name in found if place != module}


def unreachable(desk: dict[str, ast.Module], callers: dict[str, ast.Module]) -> set[Verb]:
    """The verbs that nobody calls: neither a caller nor another module of the desk."""
    made = {verb for name, tree in desk.items() for verb in verbs(name, tree)}
    return made.difference(*(used(name, tree) for name, tree in (desk | callers).items()))


def test_every_verb_of_the_desk_can_be_reached() -> None:
    callers = {name: tree for room in ("gui", "cli") for name, tree in trees(room)}
    lost = unreachable(dict(trees("desk")), callers)
    assert not lost, "nobody can do this: " + ", ".join(sorted(".".join(verb) for verb in lost))


def test_a_verb_without_a_caller_is_found() -> None:
    made = "def act(desk: Desk) -> None: ...\ndef tidy(tools: 'Tools') -> None: ...\ndef help_out(tx: Tx) -> None: ..."
    desk = {"editor_app.desk.a": ast.parse(made), "editor_app.desk.b": ast.parse("def _own(desk: Desk) -> None: ...")}
    assert unreachable(desk, {}) == {("editor_app.desk.a", "act"), ("editor_app.desk.a", "tidy")}
    by_name = ast.parse("from editor_app.desk.a import act as do\nrun = partial(do, desk)")
    by_module = ast.parse("def go(desk: Desk) -> None:\n    from editor_app.desk import a\n    a.tidy(desk)")
    assert unreachable(desk, {"editor_app.cli.x": by_name, "editor_app.gui.y": by_module}) == set()
    only_imported = ast.parse("from editor_app.desk.a import act\nfrom editor_app.desk import a\na.tidy")
    assert unreachable(desk, {"editor_app.cli.x": only_imported}) == {("editor_app.desk.a", "act")}
