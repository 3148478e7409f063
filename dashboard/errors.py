"""Everything Linkage raises on purpose.

LinkageError
├── UsageError            what was asked for does not exist or does not fit together
│   ├── TooMuch           a file larger than any that is taken over the network
│   ├── TooOften          asked more often than is allowed; says when to try again
│   └── UnknownName       a metric, unit, question, company … that is not known; lists the nearest
├── DataError             something in a file or in the data is not as it must be
│   ├── FileUnreadable    the file as a whole cannot be opened or understood
│   ├── ProblemsFound     rows or columns failed a check; nothing was written
│   └── AlreadyLoaded     this very file was loaded before
├── StoreError            the data folder cannot be used
│   ├── StoreBusy         somebody else is writing
│   ├── NoRoom            the disk is too full for what is to come
│   ├── StoreTooNew       written by a later version of Linkage
│   └── NoGeneration      nothing has been published yet
└── QueryError            an analyst's SQL cannot be run
    ├── QueryRefused      the gate does not let this statement through
    ├── QueryBroken       the file or the statement has a mistake; carries line and column
    └── QueryTooHeavy     stopped by a limit of time, memory or rows

Each message says where, what was found, what was expected and what to do. Only the edge (pages,
command line) catches them and speaks to a person.
"""

from difflib import get_close_matches


class LinkageError(Exception):
    """Anything this product raises on purpose; the message is fit to be shown to a user."""


class UsageError(LinkageError):
    """What was asked for does not exist or does not fit together."""


class UnknownName(UsageError):
    """A name that is not known.

    Args:
        what: the kind of thing, singular ("metric").
        name: what was asked for.
        known: the names that exist; the nearest is offered, then up to twelve are listed.
    """

    def __init__(self, what: str, name: str, known: list[str]) -> None:
        nearest = get_close_matches(name, known, n=1)
        hint = f" Did you mean '{nearest[0]}'?" if nearest else ""
        listed = ", ".join(sorted(known)[:12]) or "none"
        more = f" and {len(known) - 12} more" if len(known) > 12 else ""
        super().__init__(f"There is no {what} '{name}'.{hint} Known: {listed}{more}.")
        self.what, self.name, self.known = what, name, known


class TooMuch(UsageError):
    """A file larger than any that is taken over the network."""


class TooOften(UsageError):
    """Asked more often than is allowed; `wait` seconds from now it is again."""

    def __init__(self, message: str, wait: int) -> None:
        super().__init__(message)
        self.wait = wait


class DataError(LinkageError):
    """Something in a file or in the data is not as it must be."""


class FileUnreadable(DataError):
    """The file as a whole cannot be opened or understood."""


class ProblemsFound(DataError):
    """Rows or columns failed a check; nothing was written. `problems` holds each one."""

    def __init__(self, message: str, problems: tuple[object, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class AlreadyLoaded(DataError):
    """This very file was loaded before, as upload `upload`."""

    def __init__(self, message: str, upload: int) -> None:
        super().__init__(message)
        self.upload = upload


class StoreError(LinkageError):
    """The data folder cannot be used."""


class StoreBusy(StoreError):
    """Somebody else is writing to the data folder."""


class NoRoom(StoreError):
    """The disk is too full for what is to come."""


class StoreTooNew(StoreError):
    """The store was written by a later version of Linkage."""


class NoGeneration(StoreError):
    """Nothing has been published in this data folder yet."""


class QueryError(LinkageError):
    """An analyst's SQL cannot be run. `line` and `column` count from 1 in the file; 0 = unknown."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line, self.column = line, column


class QueryRefused(QueryError):
    """The gate does not let this statement through."""


class QueryBroken(QueryError):
    """The file or the statement has a mistake."""


class QueryTooHeavy(QueryError):
    """Stopped by a limit of time, memory or rows."""
