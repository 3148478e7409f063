"""`python -m tests.truth [COMPANIES]`: the ladder judged on planted companies, as a table."""

import sys

from .judged import Judged, judge

KINDS = ("true", "null", "reversed", "simpson", "confounded", "small", "drift")
HEADER = (
    "| planted truth | companies | supported | cannot tell | interval holds the truth: between, "
    "within | staff first | customers first | warned |"
)


def row(found: Judged) -> str:
    """One line of the table."""
    shares = [
        found.share("supported"),
        found.share("cannot tell"),
        found.first["x"] / found.companies,
        found.first["y"] / found.companies,
        found.alarmed,
    ]
    supported, cannot, staff, customers, warned = (f"{100 * share:.1f} %" for share in shares)
    held = f"{100 * found.covered_between:.1f} %, {100 * found.covered_within:.1f} %"
    cells = (found.name, found.companies, supported, cannot, held, staff, customers, warned)
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def main() -> None:
    """Print the table; 500 companies of each kind unless told otherwise."""
    companies = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    print(HEADER)
    print("|" + "---|" * 8)
    for name in KINDS:
        print(row(judge(name, companies)), flush=True)


if __name__ == "__main__":
    main()
