"""Commands that are several: ``soat config init``, ``soat template check`` …"""

from collections.abc import Iterable

from linter.config.nearest import nearest
from linter.errors import UsageError
from linter.language import mark


def unknown_action(command: str, action: str, allowed: Iterable[str]) -> UsageError:
    """The error for a part that a command does not have, or for none given."""
    names = tuple(allowed)
    shown = ", ".join(names)
    if not action:
        return UsageError(
            mark("Chưa cho biết cần dùng phần nào của lệnh “{command}”."),
            mark("Dùng được: {allowed}."),
            command=command,
            allowed=shown,
        )
    suggestion = nearest(action, names)
    return UsageError(
        mark("Lệnh “{command}” không có phần “{name}”."),
        mark("Có phải ý bạn là “{suggestion}”?") if suggestion else mark("Dùng được: {allowed}."),
        command=command,
        name=action,
        suggestion=suggestion,
        allowed=shown,
    )
