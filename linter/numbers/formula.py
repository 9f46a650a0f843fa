"""Formulas over the figures of a row: *(3) = (1) + (2)*, *thành tiền = số lượng × đơn giá*.

A formula is kept in postfix order; a figure is named by its place among the operands of the claim.
"""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from linter.numbers.bounds import Interval, point

PLUS, MINUS, TIMES, OVER = "+", "-", "×", "/"
_STRENGTH = {PLUS: 1, MINUS: 1, TIMES: 2, OVER: 2}
_ATOM = 3


class Formula(Struct, frozen=True):
    """Operands by place, constants and signs, in postfix order."""

    steps: tuple[int | Decimal | str, ...]

    @property
    def signs(self) -> frozenset[str]:
        """The operations it takes."""
        return frozenset(step for step in self.steps if isinstance(step, str))

    @property
    def places(self) -> tuple[int, ...]:
        """The operands in the order in which they are written."""
        return tuple(step for step in self.steps if isinstance(step, int))

    def bounds(self, operands: Sequence[Interval]) -> Interval | None:
        """What it can come to; None when it may divide by nothing."""
        stack: list[Interval] = []
        for step in self.steps:
            if isinstance(step, str):
                right, left = stack.pop(), stack.pop()
                found = _applied(step, left, right)
                if found is None:
                    return None
                stack.append(found)
            else:
                stack.append(operands[step] if isinstance(step, int) else point(step))
        return stack[0]

    def written(self, operands: Sequence[str]) -> str:
        """The computation with the operands as given."""
        stack: list[tuple[str, int, str]] = []
        for step in self.steps:
            if isinstance(step, str):
                right, left = stack.pop(), stack.pop()
                strength = _STRENGTH[step]
                first = f"({left[0]})" if left[1] < strength else left[0]
                tight = right[1] < strength or (right[1] == strength and step in (MINUS, OVER))
                second = f"({right[0]})" if tight else right[0]
                stack.append((f"{first} {step} {second}", strength, step))
            else:
                text = operands[step] if isinstance(step, int) else f"{step:f}".replace(".", ",")
                stack.append((text, _ATOM, ""))
        return stack[0][0]


def _applied(sign: str, left: Interval, right: Interval) -> Interval | None:
    match sign:
        case "+":
            return left + right
        case "-":
            return Interval(left.low - right.high, left.high - right.low)
        case "×":
            ends = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
            return Interval(min(ends), max(ends))
        case _:
            if right.low <= 0 <= right.high:
                return None
            ends = [a / b for a in (left.low, left.high) for b in (right.low, right.high)]
            return Interval(min(ends), max(ends))
