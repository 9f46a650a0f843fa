"""What each file of a folder reads as: format, pages, characters, trust, seconds per page.

    python tests/benchmarks/corpus_reading.py FOLDER

Exit code 1 when a file reads as empty without a reason.
"""

import sys
import time
from pathlib import Path

from linter.errors import SoatError
from linter.readers import supported_suffixes
from linter.session import read


def main(folder: str) -> int:
    empty = 0
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix.lower() not in supported_suffixes():
            continue
        start = time.perf_counter()
        try:
            document = read(path)
        except SoatError as error:
            print(f"{path.name:45} refused: {error}")
            continue
        seconds = time.perf_counter() - start
        pages = max((quad.page for quad in document.geometry), default=1)
        empty += not document.text.strip()
        print(
            f"{path.name:45} {document.format:8} {pages:4} {len(document.text):7}"
            f" {document.trust.value:9} {seconds / pages:6.2f}"
        )
    return 1 if empty else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
