"""One change at a time in the source of a module: comparisons, boolean operators, branches, constants."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

LARGEST = 1000
"""Greater numbers are times, sizes and seeds of hashes: one more changes nothing that anybody can see."""
_GUARDS = frozenset({"frozen", "slots", "kw_only", "strict"})
"""Of dataclasses and of `zip`: without them the same happens, but for faults of the code."""
_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


class Mutation(NamedTuple):
    """One change: where, and the source of the whole module with it."""

    line: int
    name: str
    """The line as it stands, and what of it changes."""
    source: str


def mutations(source: str) -> Iterator[Mutation]:
    """All changes of a module, in order."""
    tree, lines = ast.parse(source), source.splitlines()
    for node in _of_behaviour(tree):
        for change in _changes(node):
            at, before = _line(node), _shown(node)
            undo = change()
            mutated, after = ast.unparse(tree), _shown(node)
            undo()
            yield Mutation(at, f"{lines[at - 1].strip()} [{before} -> {after}]", mutated)


def _of_behaviour(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but annotations, which nobody runs, and arguments that only refuse what nobody does."""
    if isinstance(node, ast.keyword) and node.arg in _GUARDS:
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _of_behaviour(child)


def _changes(node: ast.AST) -> Iterator["_Change"]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in _OPPOSITES:
            yield _Change(node, "ops", [_OPPOSITES[type(op)]()])
        case ast.BoolOp(op=op):
            yield _Change(node, "op", ast.And() if isinstance(op, ast.Or) else ast.Or())
        case ast.UnaryOp(op=ast.Not()):
            yield _Change(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            if not isinstance(test, ast.Compare):
                yield _Change(node, "test", ast.UnaryOp(ast.Not(), test))
        case ast.comprehension(ifs=[test, *rest]):
            yield _Change(node, "ifs", [ast.UnaryOp(ast.Not(), test), *rest])
        case ast.Constant(value=bool() as value):
            yield _Change(node, "value", not value)
        case ast.Constant(value=int() as number) if number <= LARGEST:
            yield _Change(node, "value", number + 1)
        case ast.Constant(value=float() as share) if share:
            yield _Change(node, "value", share * 1.5)
        case ast.Expr(value=ast.Call()):
            yield _Change(node, "value", ast.Constant(None))


class _Change:
    """Sets a field of a node when it is called; gives what undoes it."""

    def __init__(self, node: ast.AST, field: str, value: object) -> None:
        self._node, self._field, self._value = node, field, value

    def __call__(self) -> "_Change":
        undo = _Change(self._node, self._field, getattr(self._node, self._field))
        setattr(self._node, self._field, self._value)
        return undo


def _line(node: ast.AST) -> int:
    return node.ifs[0].lineno if isinstance(node, ast.comprehension) else node.lineno  # type: ignore[attr-defined]


def _shown(node: ast.AST) -> str:
    """The code of a node; of a branch its condition alone."""
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        node = node.test
    return " ".join(ast.unparse(node).split())[-60:]
