"""What is not listed is closed, and nobody gets more than their grants add up to."""

import pytest

from dashboard.access.grants import granted
from dashboard.access.identity import LOCAL, Identity
from dashboard.access.roles import Permission, Role, page_permission, route_permission
from dashboard.access_settings import AccessSettings, Grant
from dashboard.app_pages import PAGES

GRANTS = AccessSettings(
    groups=(
        Grant("everybody", ()),
        Grant("board", ("executive",)),
        Grant("north", ("executive",), ("North",)),
        Grant("south", ("executive",), ("South",)),
        Grant("north hr", ("hr",), ("North",)),
        Grant("hr", ("hr",)),
    ),
    people=(Grant("Ann@example.com", ("analyst",)),),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "first")
def test_every_page_asks_for_something(page: object) -> None:
    assert page_permission(page.path) is not None  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["nowhere", "uploads2", "_stcore", "admin"])
def test_a_page_nobody_listed_is_closed(path: str) -> None:
    assert page_permission(path) is None


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/loader", "/api/questionsX", "/apx"])
def test_a_route_nobody_listed_is_closed(path: str) -> None:
    assert route_permission(path) is None


def test_a_part_of_a_route_asks_for_the_same() -> None:
    assert route_permission("/api/questions/churn") is Permission.QUESTIONS


def test_an_executive_reads_answers_and_nothing_else() -> None:
    ann = Identity("ann", frozenset({Role.EXECUTIVE}))
    assert [p for p in Permission if ann.may(p)] == [Permission.ANSWERS]


def test_only_an_admin_administers() -> None:
    others = Identity("ann", frozenset(Role) - {Role.ADMIN})
    assert not others.may(Permission.ADMINISTER)
    assert LOCAL.may(Permission.ADMINISTER)


def test_hr_cannot_write_queries_and_an_analyst_cannot_load() -> None:
    assert not Identity("h", frozenset({Role.HR})).may(Permission.WORKBENCH)
    assert not Identity("a", frozenset({Role.ANALYST})).may(Permission.UPLOADS)


def test_whoever_sees_some_units_reads_and_asks_but_changes_nothing() -> None:
    ann = Identity("ann", frozenset(Role), frozenset({"North"}))
    open_to_ann = {p for p in Permission if ann.may(p)}
    assert open_to_ann == {Permission.ANSWERS, Permission.QUESTIONS, Permission.WORKBENCH}


def test_without_a_fitting_grant_nothing_is_allowed() -> None:
    stranger = granted("bob", ["sales", "everybody"], GRANTS)
    assert not any(stranger.may(p) for p in Permission)
    assert stranger.scope == frozenset()


def test_scopes_add_up() -> None:
    assert granted("bob", ["north", "south"], GRANTS).scope == frozenset({"North", "South"})


def test_a_group_without_a_role_does_not_widen_a_scope() -> None:
    assert granted("bob", ["north", "everybody"], GRANTS).scope == frozenset({"North"})


def test_one_grant_without_units_opens_every_unit() -> None:
    assert granted("bob", ["north", "board"], GRANTS).scope is None


def test_hr_of_a_region_who_reads_everything_is_not_hr_of_everything() -> None:
    assert not granted("bob", ["north hr", "board"], GRANTS).may(Permission.UPLOADS)
    assert granted("bob", ["north", "hr"], GRANTS).may(Permission.UPLOADS)


def test_a_person_is_found_however_the_name_is_capitalised() -> None:
    assert granted("ann@EXAMPLE.com", [], GRANTS).may(Permission.WORKBENCH)
