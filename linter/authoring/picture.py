"""The picture of a report in the README: drawn from a sample document, never by hand.

``python -m linter.authoring.picture`` rewrites it.
"""

from pathlib import Path

from msgspec.structs import replace

from linter.findings import Report
from linter.language import Language
from linter.report.rich_report import picture
from linter.session import check

SAMPLE = Path("fixtures/documents/bao-cao-nhieu-loi.docx")
PICTURE = Path("docs/images/report.svg")
WIDTH = 84


def draw(root: Path) -> str:
    """The SVG image of the sample's report, as a terminal shows it."""
    report = check(root / SAMPLE)
    named = Report(tuple(replace(one, path=SAMPLE.name) for one in report.documents))
    return picture(named, Language("vi"), width=WIDTH, title=f"soat check {SAMPLE.name}")


def main(root: Path = Path()) -> None:
    """Rewrite the picture below a project's root."""
    path = root / PICTURE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draw(root), "utf-8")


if __name__ == "__main__":
    main()
