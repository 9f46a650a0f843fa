"""The registers that a run uses: the user's, those of packs, and the one that soát ships.

Light on purpose: what opens and reads a register is imported when a document cites something.
A register that cannot be used is left out, and told once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.errors import ExitCode, RegistryError
from linter.findings import Failure

if TYPE_CHECKING:
    from linter.config.settings import Settings
    from linter.references.registry import Registry, RegistryEntry, SeriesClaim
    from linter.registry.of_packs import PackRegister
    from linter.registry.reading import Register

    AnyRegister = Register | PackRegister

BUILTIN_NAME = "soat"
BUILTIN_DATE = date(2026, 10, 5)
"""The day of the latest source of the register that soát ships."""
BUILTIN_ENTRIES = 3613
"""How many documents it has; told without opening it."""


class Registers:
    """Several registers asked as one; each is opened when something is asked."""

    def __init__(
        self,
        paths: Iterable[str],
        *,
        packs: "Iterable[tuple[str, str | Path | Registry]]" = (),
        builtin: bool = True,
    ) -> None:
        """``packs`` are the registers that packs bring, each under the name of its pack."""
        self._paths = tuple(paths)
        self._packs = tuple(packs)
        self._builtin = builtin
        self._own: list[AnyRegister] | None = None
        self._all: list[AnyRegister] | None = None
        self._known: dict[str, Sequence[RegistryEntry]] = {}
        self._claims: Sequence[SeriesClaim] | None = None
        self.failures: list[Failure] = []

    def find(self, key: str) -> "Sequence[RegistryEntry]":
        """The documents under a ``number_key``; those of the nearer register come first."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = [
                entry for register in self._opened() for entry in self._ask(register, key)
            ]
        return known

    def find_law(self, name: str) -> "Sequence[RegistryEntry]":
        """The laws under a ``law_key``; those of the nearer register come first."""
        found: list[RegistryEntry] = []
        for register in self._opened():
            try:
                found += register.find_law(name)
            except RegistryError as error:
                self._leave_out(register, error)
        return found

    def claims(self) -> "Sequence[SeriesClaim]":
        """The series that are said to be complete."""
        if self._claims is None:
            found: list[SeriesClaim] = []
            for register in self._opened():
                try:
                    found += register.claims()
                except RegistryError as error:
                    self._leave_out(register, error)
            self._claims = found
        return self._claims

    def described(self) -> Sequence[Mapping[str, Any]]:
        """The registers by ``name``, ``date`` and ``entries``, for the report."""
        own: list[Mapping[str, Any]] = []
        for register in list(self._opened_own()):
            try:
                own.append(register.described())
            except RegistryError as error:
                self._leave_out(register, error)
        if self._builtin:
            day = BUILTIN_DATE.isoformat()
            own.append({"name": BUILTIN_NAME, "date": day, "entries": BUILTIN_ENTRIES})
        return own

    def opened(self) -> Sequence["Register"]:
        """Every register that is a file and can be used, the nearest first."""
        from linter.registry.reading import Register  # noqa: PLC0415  (few runs look into them)

        return tuple(found for found in self._opened() if isinstance(found, Register))

    def _opened(self) -> "list[AnyRegister]":
        if self._all is None:
            self._all = self._opened_own()
            if self._builtin:
                from linter.registry.builtin import open_builtin  # noqa: PLC0415  (cited first)

                self._all = [*self._all, open_builtin(BUILTIN_NAME, BUILTIN_DATE)]
        return list(self._all)

    def _opened_own(self) -> "list[AnyRegister]":
        if self._own is None:
            self._own = []
            for path in self._paths:
                self._open(path, path)
            for pack, brought in self._packs:
                if isinstance(brought, (str, Path)):
                    self._open(str(brought), f"{pack}/{Path(brought).stem}")
                else:
                    from linter.registry.of_packs import PackRegister  # noqa: PLC0415  (rare)

                    self._own.append(PackRegister(pack, brought))
        return self._own

    def _open(self, path: str, name: str) -> None:
        from linter.registry.reading import Register  # noqa: PLC0415  (few runs have any)

        try:
            opened = Register.open(Path(path), name)
        except RegistryError as error:
            self.failures.append(failure_of(name, error))
        else:
            if self._own is not None:
                self._own.append(opened)

    def _ask(self, register: "AnyRegister", key: str) -> "Sequence[RegistryEntry]":
        try:
            return register.find(key)
        except RegistryError as error:
            self._leave_out(register, error)
            return ()

    def _leave_out(self, register: "AnyRegister", error: RegistryError) -> None:
        for opened in (self._own, self._all):
            if opened is not None and register in opened:
                opened.remove(register)
        self.failures.append(failure_of(register.name, error))


def registers_of(
    settings: "Settings", packs: "Iterable[tuple[str, str | Path | Registry]]" = ()
) -> Registers | None:
    """The registers that settings ask for; None for no register at all."""
    return Registers(settings.registry, packs=packs) if settings.use_registry else None


def register_stamps(settings: "Settings") -> list[tuple[str, int, int]]:
    """What shows that the user's registers are still the same: path, size, time of change."""
    stamps = []
    for path in settings.registry if settings.use_registry else ():
        try:
            state = Path(path).stat()
            stamps.append((path, state.st_size, state.st_mtime_ns))
        except OSError:
            stamps.append((path, -1, 0))
    return stamps


def failure_of(path: str, error: RegistryError) -> Failure:
    """What a report says of a register that is left out; the check goes on without it."""
    from linter.registry.remedies import GOES_ON  # noqa: PLC0415  (rare)

    remedy = GOES_ON.get(error.remedy, error.remedy)
    return Failure(path, "registry", error.message, error.values, ExitCode.CLEAN, remedy)
