"""Whole commands as multiples of ``python -c pass``, in one run.

Usage: ``python tests/benchmarks/whole_process.py [DOCUMENT.docx] [--rounds N]``

Absolute times mean little on a shared machine; the commands therefore take turns, and each is
given as the median of its ratios to the ``pass`` of the same round. Never a timed test. A check is
made from scratch, with ``--no-cache``, but for the rows marked "unchanged".
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "fixtures" / "documents" / "bao-cao-nhieu-loi.docx"


def commands(document: str) -> dict[str, list[str]]:
    python = sys.executable
    soat = str(Path(python).with_name("soat"))
    check = [soat, "check", "--no-cache", "--format"]
    return {
        "python -c pass": [python, "-c", "pass"],
        "soat --version": [soat, "--version"],
        "soat --help": [soat, "--help"],
        "soat check --format json": [*check, "json", document],
        "soat check --format plain": [*check, "plain", document],
        "soat check (rich)": [*check, "rich", document],
        "soat check --format json, unchanged": [soat, "check", "--format", "json", document],
        "soat check (rich), unchanged": [soat, "check", "--format", "rich", document],
        "import docx": [python, "-c", "import docx"],
        "import docx; open": [python, "-c", f"import docx; docx.Document({document!r})"],
    }


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", nargs="?", default=str(SAMPLE))
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    timed = commands(arguments.document)
    for command in timed.values():
        seconds(command)
    rounds = [
        {name: seconds(command) for name, command in timed.items()} for _ in range(arguments.rounds)
    ]
    for name in timed:
        ratios = [one[name] / one["python -c pass"] for one in rounds]
        print(f"{statistics.median(ratios):6.2f} x  {name}")


if __name__ == "__main__":
    main()
