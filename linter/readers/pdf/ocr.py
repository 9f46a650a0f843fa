"""Recognising the text of page images with Tesseract, in Vietnamese.

The engine is a program of its own, run once for each page with one thread, so that several pages
can be read side by side and one that takes too long can be ended alone. Nothing is written to disk.
"""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from msgspec import Struct

from linter.errors import DamagedFileError, UnknownFormatError
from linter.readers.pdf.page import Word
from linter.text.composition import compose

PROGRAM = "tesseract"
LANGUAGE = "vie"
PATIENCE = 180
"""Seconds that one page may take."""
UNSURE = 0.2
"""Words below that are taken for stains, stamps and signatures."""
_COLUMNS = 12
_SKEWED = 0.012
"""Slope from which lines are set straight and read again."""


class Image(Struct, frozen=True):
    """A page image: grey values row by row, and how many pixels make a point."""

    width: int
    height: int
    pixels: bytes
    scale: float

    @property
    def file(self) -> bytes:
        """As a PGM file."""
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.pixels


def require() -> None:
    """Raise UnknownFormatError when the engine or its Vietnamese is not installed."""
    if shutil.which(PROGRAM) is None or LANGUAGE not in _languages():
        raise UnknownFormatError(
            "Tệp là bản chụp (scan) hoặc lớp chữ không tin được; muốn đọc phải có Tesseract với "
            "tiếng Việt.",
            "Cài bằng lệnh: apt-get install tesseract-ocr tesseract-ocr-vie (Debian, Ubuntu), rồi "
            "soát lại.",
        )


@cache
def _languages() -> frozenset[str]:
    run = subprocess.run(
        [PROGRAM, "--list-langs"], capture_output=True, timeout=PATIENCE, check=False
    )
    return frozenset(run.stdout.decode("utf-8", "replace").split())


def recognise_all(images: list[Image]) -> list[list[Word]]:
    """The words of each image, several at a time. Raises DamagedFileError."""
    with ThreadPoolExecutor(max_workers=max(os.cpu_count() or 1, 1)) as pool:
        return list(pool.map(recognise, images))


def recognise(image: Image) -> list[Word]:
    """The words of one image, set straight first when its lines run askew."""
    words, slope = _read(image)
    if abs(slope) > _SKEWED:
        straight = _turned(image, slope)
        if straight is not None:
            words, _ = _read(straight)
    return words


def _turned(image: Image, slope: float) -> Image | None:
    try:
        from PIL import Image as Pillow  # noqa: PLC0415  (an extra, and few scans need it)
    except ImportError:
        return None
    from math import atan, degrees  # noqa: PLC0415

    picture = Pillow.frombytes("L", (image.width, image.height), image.pixels)
    turned = picture.rotate(degrees(atan(slope)), fillcolor=255, resample=Pillow.Resampling.BICUBIC)
    return Image(image.width, image.height, turned.tobytes(), image.scale)


def _read(image: Image) -> tuple[list[Word], float]:
    dpi = str(round(image.scale * 72))
    command = [PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--psm", "3", "--dpi", dpi, "tsv"]
    try:
        run = subprocess.run(
            command,
            input=image.file,
            capture_output=True,
            timeout=PATIENCE,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        run = None
    if run is None or run.returncode:
        raise DamagedFileError(
            "Không nhận dạng được chữ trên một trang bản chụp.",
            "Hãy chụp lại rõ hơn, hoặc soát tệp gốc (.docx).",
        )
    return _words(run.stdout.decode("utf-8", "replace"), image.scale)


def _words(table: str, scale: float) -> tuple[list[Word], float]:
    """The words of Tesseract's table, and the slope of most lines."""
    lines: dict[tuple[str, ...], list[tuple[float, float, float, float, float, str]]] = {}
    for row in table.split("\n")[1:]:
        values = row.split("\t")
        if len(values) != _COLUMNS or values[0] != "5" or not values[11].strip():
            continue
        left, top, width, height, confidence = (float(value) for value in values[6:11])
        if confidence / 100 >= UNSURE and _is_written(values[11]):
            place = (left, left + width, top, top + height, confidence / 100, values[11].strip())
            lines.setdefault(tuple(values[2:5]), []).append(place)
    words, slopes = [], []
    for found in lines.values():
        words += _line(found, scale)
        if len(found) >= 5 and found[-1][1] - found[0][0] > 100 * scale:
            rise = (found[-1][2] + found[-1][3] - found[0][2] - found[0][3]) / 2
            slopes.append(rise / (found[-1][0] - found[0][0]))
    slopes.sort()
    return words, slopes[len(slopes) // 2] if slopes else 0.0


def _is_written(text: str) -> bool:
    """Whether a word holds a letter, a digit or a sign that documents use."""
    return any(letter.isalnum() for letter in text) or text.strip() in set('-–—+•*./()"“”…:;,')


def _line(found: list[tuple[float, float, float, float, float, str]], scale: float) -> list[Word]:
    """The words of one line on a common baseline, sized by the height of its letters."""
    heights = sorted(bottom - top for _, _, top, bottom, _, text in found for _ in text)
    bottoms = sorted(bottom for _, _, _, bottom, _, text in found for _ in text)
    height = heights[len(heights) // 2]
    baseline = bottoms[len(bottoms) // 4]
    size = max(height / scale / 0.9, 4.0)
    return [
        Word(
            "".join(piece.composed for piece in compose(text)),
            left / scale, right / scale, baseline / scale, size, None, confidence,
        )
        for left, right, _, _, confidence, text in found
    ]  # fmt: skip
