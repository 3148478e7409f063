"""Two who load at once: the second waits for the first and says for whom."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.store.connection import open_store

ROW = "Store,Answered on,NPS\nS{n},2026-01-02,9\n"


def test_the_second_load_waits_and_says_for_whom(
    write: Callable[..., Path], settings: Settings
) -> None:
    told: list[str] = []
    waits = Event()

    def tell(_part: float, what: str) -> None:
        told.append(what)
        if what.startswith("Waiting"):
            waits.set()

    path = write(ROW.format(n=2))
    second = Thread(
        target=ingest.load_file,
        args=(path, settings),
        kwargs={"who": "second", "publish": False, "on_progress": tell},
    )
    with open_store(settings, write=True):
        second.start()
        assert waits.wait(10)
        assert "process" in told[-1]
        assert told[-1].endswith("who is working in this data folder")
    second.join(30)
    assert [row.who for row in ingest.list_uploads(settings)] == ["second"]
    assert told.count(next(words for words in told if words.startswith("Waiting"))) == 1


def test_many_loads_at_once_all_go_in(write: Callable[..., Path], settings: Settings) -> None:
    paths = [write(ROW.format(n=n), f"file_{n}.csv") for n in range(5)]
    loads = [
        Thread(target=ingest.load_file, args=(path, settings),
               kwargs={"who": path.stem, "publish": False})
        for path in paths
    ]  # fmt: skip
    for one in loads:
        one.start()
    for one in loads:
        one.join(60)
    ledger = ingest.list_uploads(settings)
    assert [row.upload for row in ledger] == [1, 2, 3, 4, 5]
    assert {row.who for row in ledger} == {path.stem for path in paths}
