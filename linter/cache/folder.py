"""Where soát keeps what it remembers."""

import os
from pathlib import Path


def cache_folder() -> Path:
    """``soat`` in the user's cache folder, as the system names it; it need not exist yet."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = Path(base) if base else Path(os.path.expanduser("~")) / ".cache"
    return home / "soat"
