"""A websocket stays open for hours; this cuts it when the session behind it ends."""

import asyncio
from collections.abc import Callable

from starlette.types import Message, Receive, Send

from dashboard.access import sessions
from dashboard.access.recognise import Known
from dashboard.settings import Settings

# Between messages; each message that arrives is checked before it is passed on.
LOOK_EVERY_SECONDS = 5.0
_POLICY_VIOLATION = 1008


def watched(
    receive: Receive, send: Send, read: Callable[[], Settings], known: Known
) -> tuple[Receive, Send]:
    """The two ends of a websocket, which fall silent once the session ends or its rights change.

    After a change of rights the browser connects anew by itself, and its page is drawn anew: parts
    of a page that run on their own would else go on as before.
    """
    state = _State()

    async def receive_while_signed_in() -> Message:
        waiting = asyncio.ensure_future(receive())
        try:
            while True:
                await asyncio.wait({waiting}, timeout=LOOK_EVERY_SECONDS)
                if not _as_before(read(), known):
                    await state.close(send)
                    return {"type": "websocket.disconnect", "code": _POLICY_VIOLATION}
                if waiting.done():
                    return waiting.result()
        finally:
            waiting.cancel()

    async def send_while_signed_in(message: Message) -> None:
        if not state.closed:
            await send(message)

    return receive_while_signed_in, send_while_signed_in


def _as_before(settings: Settings, known: Known) -> bool:
    found = sessions.find(settings, known.session or "")
    return found is not None and sessions.identity_of(settings, found) == known.identity


class _State:
    closed = False

    async def close(self, send: Send) -> None:
        if not self.closed:
            self.closed = True
            await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
