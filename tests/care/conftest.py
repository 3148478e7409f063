"""A small company that was loaded and published: made once, copied for each test."""

import shutil
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.access import accounts, sessions
from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.store.keys import person_key
from tests.publish.facts import Facts


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    made = Facts(tmp_path_factory.mktemp("company") / "data")
    made.unit("S1")
    made.item("q1")
    made.wave("old", date(2020, 3, 1), date(2020, 3, 31))
    made.wave("new", date(2025, 3, 1), date(2025, 3, 31))
    for wave in ("old", "new"):
        made.answers(wave, "S1", [{"q1": score} for score in (1, 2, 3, 4, 5, 4)])
    made.happened(all=True)
    person_key(made.settings, write=True)
    (made.settings.data / "linkage.toml").write_text('company = "Harbour"\n')
    (made.settings.data / "linkage.toml").chmod(0o600)
    publish(made.settings)
    return made


@pytest.fixture
def facts(company: Facts, tmp_path: Path) -> Facts:
    data = tmp_path / "data"
    shutil.copytree(company.settings.data, data)
    mine = deepcopy(company)
    mine.settings = replace(company.settings, data=data)
    return mine


@pytest.fixture
def settings(facts: Facts) -> Settings:
    return facts.settings


@pytest.fixture
def with_people(settings: Settings) -> Settings:
    accounts.add(settings, "ann", "four plain words here", ["admin"])
    sessions.begin(settings, "ann", "accounts")
    return settings
