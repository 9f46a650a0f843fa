"""Files in the cache folder that only their owner may have written."""

import contextlib
import os
from pathlib import Path

MINE_ALONE = 0o600


def read_own(path: Path) -> bytes:
    """The bytes of a file; raises OSError when it is not there or others may have written it."""
    with path.open("rb") as file:
        state = os.fstat(file.fileno())
        if hasattr(os, "geteuid") and (state.st_uid != os.geteuid() or state.st_mode & 0o022):
            raise PermissionError(f"{path}: others may write this file")
        return file.read()


def write_own(path: Path, data: bytes) -> None:
    """Put a whole file in place at once; a folder that cannot be used is passed over."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(draft, "xb", opener=_for_me_alone) as file:
            file.write(data)
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()


def _for_me_alone(path: str, flags: int) -> int:
    return os.open(path, flags, MINE_ALONE)
