"""What each role may do, and what each page and route asks for. What is not listed is closed."""

from enum import StrEnum

from dashboard.errors import UnknownName


class Role(StrEnum):
    EXECUTIVE = "executive"
    HR = "hr"
    ANALYST = "analyst"
    ADMIN = "admin"


class Permission(StrEnum):
    """ANSWERS: read pages and reports. UPLOADS: load, undo, thresholds. QUESTIONS: run reviewed
    question files. WORKBENCH: write SQL. ADMINISTER: accounts, tokens, audit log."""

    ANSWERS = "answers"
    UPLOADS = "uploads"
    QUESTIONS = "questions"
    WORKBENCH = "workbench"
    ADMINISTER = "administer"


_ALLOWED = {
    Role.EXECUTIVE: frozenset({Permission.ANSWERS}),
    Role.HR: frozenset({Permission.ANSWERS, Permission.QUESTIONS, Permission.UPLOADS}),
    Role.ANALYST: frozenset({Permission.ANSWERS, Permission.QUESTIONS, Permission.WORKBENCH}),
    # An admin can give themselves any role, so withholding one would only look like a lock.
    Role.ADMIN: frozenset(Permission),
}

# What cannot be limited to some units.
WHOLE = frozenset({Permission.UPLOADS, Permission.ADMINISTER})

# First part of a page's address -> what it asks for. A page nobody lists here is shown to nobody.
PAGES = {
    "": Permission.ANSWERS,
    "link": Permission.ANSWERS,
    "first": Permission.ANSWERS,
    "drivers": Permission.ANSWERS,
    "chain": Permission.ANSWERS,
    "staying": Permission.ANSWERS,
    "alarms": Permission.ANSWERS,
    "raving": Permission.ANSWERS,
    "words": Permission.ANSWERS,
    "shared_view": Permission.ANSWERS,
    "worth": Permission.ANSWERS,
    "units": Permission.ANSWERS,
    "unit": Permission.ANSWERS,
    "matrix": Permission.ANSWERS,
    "report": Permission.ANSWERS,
    "glossary": Permission.ANSWERS,
    "questions": Permission.QUESTIONS,
    "question": Permission.QUESTIONS,
    "query_health": Permission.QUESTIONS,
    "schema": Permission.QUESTIONS,
    "workbench": Permission.WORKBENCH,
    "uploads": Permission.UPLOADS,
    "access": Permission.ADMINISTER,
}

# Start of a path -> what it asks for, of a session and of a token alike. Any other path of the
# pages themselves asks for answers; any other under /api/ is closed.
ROUTES = {
    "/api/load": Permission.UPLOADS,
    "/api/link": Permission.ANSWERS,
    "/api/questions": Permission.QUESTIONS,
    "/api/openapi.json": Permission.ANSWERS,
    "/_stcore/upload_file": Permission.UPLOADS,
    "/_stcore/metrics": Permission.ADMINISTER,
}


def allowed(role: Role) -> frozenset[Permission]:
    """Everything one role may do."""
    return _ALLOWED[role]


def role_named(name: str) -> Role:
    """The role of that name.

    Raises:
        UnknownName: there is none.
    """
    try:
        return Role(name)
    except ValueError:
        raise UnknownName("role", name, list(Role)) from None


def page_permission(path: str) -> Permission | None:
    """What the page at an address asks for; None = nobody may see it."""
    return PAGES.get(path.strip("/").split("/")[0])


def route_permission(path: str) -> Permission | None:
    """What a listed path asks for; None = it is not listed."""
    for start, permission in ROUTES.items():
        if path == start or path.startswith(start + "/"):
            return permission
    return None
