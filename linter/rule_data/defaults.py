"""What a rule from a file says where the file itself does not, by kind."""

from linter.language import mark
from linter.rule_data.model import (
    Absence,
    Existence,
    Occurrence,
    Ordering,
    RequiredIndicator,
    RequiredSection,
    RuleFile,
    Substitution,
)

TEXTS: dict[type[RuleFile], tuple[str, str]] = {
    Absence: (mark("Không dùng “{found}”."), mark("Bỏ hoặc thay “{found}”.")),
    Existence: (mark("Thiếu “{expected}”."), mark("Thêm “{expected}”.")),
    Substitution: (
        mark("“{found}” viết chưa đúng; viết đúng là “{expected}”."),
        mark("Viết “{expected}”."),
    ),
    Occurrence: (
        mark("“{phrase}” xuất hiện {count} lần; phải từ {least} đến {most} lần."),
        mark("Để “{phrase}” xuất hiện từ {least} đến {most} lần."),
    ),
    Ordering: (
        mark("“{first}” phải đứng trước “{second}”."),
        mark("Chuyển “{first}” lên trước “{second}”."),
    ),
    RequiredSection: (mark("Thiếu mục “{section}”."), mark("Thêm mục “{section}”.")),
    RequiredIndicator: (
        mark("Chưa có số liệu về “{indicator}”."),
        mark("Nêu số liệu về “{indicator}”, kể cả khi bằng không."),
    ),
}
"""The message and the remedy of each kind."""

AT_MOST = (
    mark("“{phrase}” xuất hiện {count} lần; nhiều nhất là {most} lần."),
    mark("Để “{phrase}” xuất hiện không quá {most} lần."),
)
AT_LEAST = (
    mark("“{phrase}” xuất hiện {count} lần; ít nhất phải {least} lần."),
    mark("Để “{phrase}” xuất hiện ít nhất {least} lần."),
)
"""The same for an occurrence with one limit."""

FIX = mark("Thay bằng “{expected}”")

VALUES: dict[type[RuleFile], tuple[str, ...]] = {
    Absence: ("found",),
    Existence: ("expected",),
    Substitution: ("found", "expected"),
    Occurrence: ("phrase", "count", "least", "most"),
    Ordering: ("first", "second"),
    RequiredSection: ("section",),
    RequiredIndicator: ("indicator",),
}
"""The names that messages may use."""


def values_of(spec: RuleFile) -> tuple[str, ...]:
    """The names that the messages of this rule may use."""
    names = VALUES[type(spec)]
    if isinstance(spec, Occurrence):
        unset = {n for n in ("least", "most") if getattr(spec, f"at_{n}") is None}
        return tuple(name for name in names if name not in unset)
    return names


def texts_of(spec: RuleFile) -> tuple[str, str]:
    """The message and the remedy of a rule: its own, else those of its kind."""
    message, remedy = TEXTS[type(spec)]
    if isinstance(spec, Occurrence):
        if spec.at_least is None:
            message, remedy = AT_MOST
        elif spec.at_most is None:
            message, remedy = AT_LEAST
    return spec.message or message, spec.remedy or remedy
