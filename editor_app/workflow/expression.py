"""One condition of the workflow, read twice: Python answers it here, a server gets it as SQL.

Both readings understand the same few forms; anything else is refused when the program starts, so that a condition can
never mean two things. Nothing is equal to nothing on both sides.
"""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field

Value = str | int | bool | None
"""What a name in a condition can stand for."""
_SQL = {ast.Eq: "IS NOT DISTINCT FROM", ast.NotEq: "IS DISTINCT FROM", ast.Gt: ">"}


@dataclass(frozen=True, slots=True)
class Expression:
    """Names, text, whole numbers, True, False and None; ==, !=, >, +, and, or, not, `a in (b, c)`, `a if b else c`."""

    source: str
    _tree: ast.expr = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_tree", ast.parse(self.source, mode="eval").body)
        _sql(self._tree, lambda name: name)

    @property
    def names(self) -> frozenset[str]:
        """Everything it asks for."""
        return frozenset(node.id for node in ast.walk(self._tree) if isinstance(node, ast.Name))

    def value(self, ask: Callable[[str], Value]) -> Value:
        """The answer; `ask` knows what a name stands for, and is asked only for what makes a difference."""
        return _value(self._tree, ask)

    def sql(self, name: Callable[[str], str]) -> str:
        """The same in SQL; `name` says where there a name stands."""
        return _sql(self._tree, name)


def literal(value: Value) -> str:
    """A value as SQL writes it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def _value(node: ast.expr, ask: Callable[[str], Value]) -> Value:
    match node:
        case ast.Name(id=name):
            return ask(name)
        case ast.Constant(value=str() | int() | None as value):
            return value
        case ast.BoolOp(op=ast.And(), values=parts):
            return all(_value(part, ask) for part in parts)
        case ast.BoolOp(values=parts):
            return any(_value(part, ask) for part in parts)
        case ast.UnaryOp(operand=operand):
            return not _value(operand, ask)
        case ast.IfExp(test=test, body=body, orelse=other):
            return _value(body if _value(test, ask) else other, ask)
        case ast.BinOp(left=left, right=right):
            return _number(left, ask) + _number(right, ask)
        case ast.Compare(left=left, ops=[kind], comparators=[right]):
            return _compared(left, kind, right, ask)
    raise unsayable(node)


def _compared(left: ast.expr, kind: ast.cmpop, right: ast.expr, ask: Callable[[str], Value]) -> bool:
    match kind, right:
        case ast.In(), ast.Tuple(elts=elements):
            sought = _value(left, ask)
            return any(sought == _value(one, ask) for one in elements)
        case ast.Eq(), _:
            return _value(left, ask) == _value(right, ask)
        case ast.NotEq(), _:
            return _value(left, ask) != _value(right, ask)
    return _number(left, ask) > _number(right, ask)


def _number(node: ast.expr, ask: Callable[[str], Value]) -> int:
    value = _value(node, ask)
    if not isinstance(value, int):
        raise unsayable(node)
    return value


def _sql(node: ast.expr, name: Callable[[str], str]) -> str:
    match node:
        case ast.Name(id=known):
            return name(known)
        case ast.Constant(value=str() | int() | None as value):
            return literal(value)
        case ast.BoolOp(op=op, values=parts):
            word = " AND " if isinstance(op, ast.And) else " OR "
            return f"({word.join(_sql(part, name) for part in parts)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return f"(NOT {_sql(operand, name)})"
        case ast.IfExp(test=test, body=body, orelse=other):
            return f"(CASE WHEN {_sql(test, name)} THEN {_sql(body, name)} ELSE {_sql(other, name)} END)"
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return f"({_sql(left, name)} + {_sql(right, name)})"
        case ast.Compare(left=left, ops=[ast.In()], comparators=[ast.Tuple(elts=elements)]):
            sought = _sql(left, name)
            return f"({' OR '.join(f'{sought} IS NOT DISTINCT FROM {_sql(one, name)}' for one in elements)})"
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _SQL:
            return f"({_sql(left, name)} {_SQL[type(op)]} {_sql(right, name)})"
    raise unsayable(node)


def unsayable(node: ast.expr) -> ValueError:
    """The refusal of a form that only one of the two could read."""
    return ValueError(f"no condition can say “{ast.unparse(node)}”")
