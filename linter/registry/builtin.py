"""The register that soát ships: commonly cited national documents.

The data are a table in the package (``data/national.tsv``: one document a line, with its source
and how sure it is). The SQLite file is made from it at the first need, in the user's cache folder
under a name that tells the state of the table; where nothing can be written it is made in memory.
"""

from datetime import date
from pathlib import Path

from linter.cache.folder import cache_folder
from linter.errors import RegistryError
from linter.registry.reading import Register
from linter.registry.schema import VERSION

DATA = Path(__file__).with_name("data") / "national.tsv"


def open_builtin(name: str, day: date) -> Register:
    """The register under its name and date, made if need be."""
    state = DATA.stat()
    folder = cache_folder()
    path = folder / f"registry-{VERSION}-{state.st_size:x}-{state.st_mtime_ns:x}.sqlite"
    try:
        if not path.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            from linter.registry.builtin_making import make  # noqa: PLC0415  (once for all)

            make(path, DATA, name, day)
        return Register.open(path, name)
    except (OSError, RegistryError):
        from linter.registry.builtin_making import make_in_memory  # noqa: PLC0415  (rare)

        return make_in_memory(DATA, name, day)
