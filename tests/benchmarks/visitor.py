"""One person in front of the dashboard, without the browser: the same messages, timed.

The server is asked as Streamlit's own page asks it: every rerun carries the choices made so far,
the address, and the fingerprints of big messages that are still held, which are then not sent anew.
"""

import asyncio
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

# A browser forgets a big message that two runs in a row did without.
HELD_FOR_RUNS = 2
# Nobody waits longer for a page; the run counts as failed.
PATIENCE_SECONDS = 60.0
DONE = (
    ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY,
    ForwardMsg.ScriptFinishedStatus.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)


@dataclass(frozen=True, slots=True)
class Run:
    """One rerun as its visitor saw it.

    Attributes:
        page: its address. opened: the page was entered, not changed by a choice.
        seconds: from asking until the last message. sent: bytes on the wire.
        wrong: what went wrong, in words; empty = nothing.
    """

    page: str
    opened: bool
    seconds: float
    sent: int
    wrong: str = ""


@dataclass(slots=True)
class Visitor:
    """A session. Enter it, open pages, make choices; one thing at a time."""

    base: str
    chance: random.Random
    page: str = ""
    _address: str = ""
    _pages: dict[str, str] = field(default_factory=dict)
    _choices: dict[str, Selectbox] = field(default_factory=dict)
    _chosen: dict[str, str] = field(default_factory=dict)
    _held: dict[str, tuple[int, ForwardMsg]] = field(default_factory=dict)
    _runs: int = 0
    _socket: ClientConnection | None = None

    async def __aenter__(self) -> "Visitor":
        self._socket = await connect(
            self.base.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            origin=self.base,  # type: ignore[arg-type]
            max_size=None,
            compression=None,
            open_timeout=PATIENCE_SECONDS,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._socket is not None:
            await self._socket.close()

    async def open(self, page: str) -> Run:
        """Go to a page by the navigation; the first one by its address."""
        self.page, self._address = page, ""
        self._choices, self._chosen = {}, {}
        return await self._run(opened=True)

    async def choose(self) -> Run | None:
        """Make another choice where the page offers one; None = it offers none."""
        open_ones = [one for one in self._choices.values() if self._others(one)]
        if not open_ones:
            return None
        one = self.chance.choice(open_ones)
        self._chosen[one.id] = self.chance.choice(self._others(one))
        return await self._run(opened=False)

    def _others(self, one: Selectbox) -> list[str]:
        return [option for option in one.options if option != self._chosen.get(one.id)]

    async def _run(self, *, opened: bool) -> Run:
        assert self._socket is not None, "enter the visitor first"
        asked = self._question(opened=opened)
        self._runs += 1
        began, sent, wrong = time.perf_counter(), 0, ""
        try:
            await self._socket.send(asked.SerializeToString())
            async with asyncio.timeout(PATIENCE_SECONDS):
                while True:
                    data = await self._socket.recv()
                    assert isinstance(data, bytes)
                    sent += len(data)
                    message = ForwardMsg.FromString(data)
                    wrong = wrong or self._take(message)
                    if message.WhichOneof("type") == "script_finished":
                        if message.script_finished in DONE:
                            break
                        wrong = wrong or f"ended with status {message.script_finished}"
        except (TimeoutError, OSError, WebSocketException) as error:
            wrong = f"{type(error).__name__}: {error}"
        return Run(self.page, opened, time.perf_counter() - began, sent, wrong)

    def _question(self, *, opened: bool) -> BackMsg:
        asked = BackMsg()
        rerun = asked.rerun_script
        rerun.query_string = self._address
        if self._pages:
            rerun.page_script_hash = self._pages[self.page]
        else:
            rerun.page_name = self.page
        if not opened:
            for name, value in self._chosen.items():
                state = rerun.widget_states.widgets.add()
                state.id, state.string_value = name, value
        self._held = {
            name: kept for name, kept in self._held.items() if kept[0] > self._runs - HELD_FOR_RUNS
        }
        rerun.cached_message_hashes.extend(self._held)
        return asked

    def _take(self, message: ForwardMsg) -> str:
        """Remember what a browser would; returns what is wrong with it."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            if message.ref_hash not in self._held:
                return "referred to a message that was never sent"
            held = self._held[message.ref_hash][1]
            self._held[message.ref_hash] = (self._runs, held)
            message, kind = held, held.WhichOneof("type")
        elif message.metadata.cacheable:
            self._held[message.hash] = (self._runs, message)
        if kind == "navigation":
            self._pages = {
                "" if one.is_default else one.url_pathname: one.page_script_hash
                for one in message.navigation.app_pages
            }
        elif kind == "page_info_changed":
            self._address = message.page_info_changed.query_string
        elif kind == "page_not_found":
            return "page not found"
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            return self._see(message.delta.new_element)
        return ""

    def _see(self, element: Element) -> str:
        kind = element.WhichOneof("type")
        if kind == "exception":
            return f"exception: {element.exception.type} {element.exception.message}"
        if kind == "alert" and element.alert.format == Alert.ERROR:
            return f"error shown: {element.alert.body}"
        if kind == "selectbox" and not element.selectbox.disabled:
            one = element.selectbox
            self._choices[one.id] = one
            if one.set_value or one.id not in self._chosen:
                self._chosen[one.id] = one.raw_value if one.set_value else _default(one)
        return ""


def _default(one: Selectbox) -> str:
    return one.options[one.default] if one.HasField("default") and one.options else ""


async def stay(
    base: str, pages: tuple[str, ...], number: int, think: float, until: float,
    met: list[Run] | None = None,
) -> list[Run]:  # fmt: skip
    """One person reads the story from the first page on, again and again, until the time is up.

    Args:
        number: of the person; decides choices and pauses, the same in every measurement.
        think: seconds between two clicks on average. until: on the clock of time.monotonic.
        met: where each run is noted as it ends, for whoever watches meanwhile.
    """
    chance = random.Random(number)
    found: list[Run] = [] if met is None else met
    with suppress(TimeoutError, OSError, WebSocketException):
        await asyncio.sleep(chance.uniform(0, think))
        async with Visitor(base, chance) as visitor:
            for page in _round_and_round(pages):
                for step in (lambda page=page: visitor.open(page), visitor.choose):
                    if time.monotonic() >= until:
                        return found
                    if (run := await step()) is not None:
                        found.append(run)
                        await asyncio.sleep(chance.uniform(0.5 * think, 1.5 * think))
    found.append(Run("", True, 0.0, 0, "the connection was lost or never opened"))
    return found


def _round_and_round(pages: tuple[str, ...]) -> Iterator[str]:
    while True:
        yield from pages
