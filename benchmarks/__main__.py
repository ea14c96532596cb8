"""Measure the rows and print them as a table; ends with 1 when a ratio is larger than it may be."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks import command_rows, screen_rows
from benchmarks.journals import Journals
from benchmarks.row import Measured, measure

_TIMES, _QUICK = 15, 5


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help="only these rows; all of them when none is named")
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK} rounds instead of {_TIMES}")
    parser.add_argument("--list", action="store_true", help="name the rows, measure none")
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(__file__).parents[1] / ".benchmarks",
        help="where the journals that are measured are made and kept (about 250 MB)",
    )
    asked = parser.parse_args()
    journals = Journals(folder=asked.folder.absolute())
    rows = [*command_rows.rows(journals), *screen_rows.rows(journals)]
    unknown = set(asked.rows) - {row.name for row in rows}
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    found = []
    for row in rows:
        if asked.list:
            sys.stdout.write(f"{row.name:<14} {row.what} / {row.against}\n")
        elif not asked.rows or row.name in asked.rows:
            sys.stderr.write(f"{row.name} ...\n")
            found.append(measure(row, _QUICK if asked.quick else _TIMES))
            sys.stdout.write(_line(found[-1]))
            sys.stdout.flush()
    missed = [one.row.name for one in found if not one.holds]
    if missed:
        sys.stdout.write(f"\nLarger than it may be: {', '.join(missed)}\n")
    return 1 if missed else 0


def _line(found: Measured) -> str:
    row = found.row
    one, other = (sorted(taken)[len(taken) // 2] for taken in (found.ones, found.others))
    verdict = "holds" if found.holds else "TOO LARGE"
    return (
        f"{row.name:<14} {found.ratio:6.2f} of {row.at_most:.2f}  {verdict:<9}  "
        f"{one:7.1f} / {other:7.1f} {row.unit:<6}  {row.what} / {row.against}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
