"""What one request says about itself, and which of that may be believed."""

from dataclasses import dataclass
from hmac import compare_digest
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from starlette.requests import cookie_parser
from starlette.types import Scope

from dashboard.access_settings import LOOPBACK, AccessSettings

# The gate's own words to what stands behind it; nobody else may use them.
OWN_HEADER_PREFIX = b"x-linkage-"
SESSION_HEADER = "x-linkage-session"
SECRET_HEADER = "x-linkage-proxy-secret"  # noqa: S105  the header's name, not its value
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Caller:
    """One HTTP request or websocket handshake, as it came in."""

    scope: Scope
    access: AccessSettings

    @property
    def path(self) -> str:
        return str(self.scope["path"])

    @property
    def is_websocket(self) -> bool:
        return bool(self.scope["type"] == "websocket")

    @property
    def method(self) -> str:
        return str(self.scope.get("method", "GET"))

    def header(self, name: str) -> str | None:
        """A header that came exactly once; None when missing or doubled, which is no accident."""
        wanted = name.lower().encode("latin-1")
        found = [value for key, value in self.scope["headers"] if key.lower() == wanted]
        return found[0].decode("latin-1") if len(found) == 1 else None

    @property
    def peer(self) -> str:
        """Address of whoever opened the connection: a person's browser or the proxy before it."""
        client = self.scope.get("client")
        return str(client[0]) if client else ""

    @property
    def peer_is_proxy(self) -> bool:
        try:
            peer = ip_address(self.peer)
        except ValueError:
            return False
        networks = (ip_network(one, strict=False) for one in self.access.trusted_proxies)
        return any(peer in network for network in networks)

    @property
    def peer_is_local(self) -> bool:
        try:
            return ip_address(self.peer).is_loopback
        except ValueError:
            # A Unix socket has no address; only this machine can reach it.
            return not self.peer

    @property
    def was_forwarded(self) -> bool:
        """Some proxy stands before us, so a near peer does not mean a near person."""
        marks = {b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip", b"via"}
        return any(key.lower() in marks for key, _ in self.scope["headers"])

    @property
    def address(self) -> str:
        """The person's address: the last one the proxy added, where a proxy is trusted."""
        forwarded = self.header("x-forwarded-for")
        if forwarded and self.peer_is_proxy:
            return forwarded.rsplit(",", 1)[-1].strip()[:64]
        return self.peer

    @property
    def host_is_known(self) -> bool:
        """Holds off a foreign name that was pointed at this address (DNS rebinding)."""
        host = self.header("host")
        return host is not None and _hostname(f"//{host}") in self.access.hosts

    @property
    def origin_is_ours(self) -> bool:
        """Holds off another site's page that makes a browser act here. No Origin: no browser."""
        if not self.is_websocket and self.method in _SAFE_METHODS:
            return True
        if not any(key.lower() == b"origin" for key, _ in self.scope["headers"]):
            return True
        netloc = urlsplit(self.header("origin") or "").netloc.lower()
        ours = {(self.header("host") or "").lower(), urlsplit(self.access.public_url).netloc}
        return netloc in {name.lower() for name in ours if name}

    @property
    def wants_page(self) -> bool:
        """A person's browser going somewhere, rather than a page fetching its parts."""
        accepted = self.header("accept") or ""
        return not self.is_websocket and self.method == "GET" and "text/html" in accepted

    @property
    def secure(self) -> bool:
        """Whether the person came by https, so that cookies may insist on it."""
        return self.access.secure or self.scope.get("scheme") in ("https", "wss")

    def cookie(self, name: str) -> str | None:
        return cookie_parser(self.header("cookie") or "").get(name)

    @property
    def bearer(self) -> str | None:
        """A token in the Authorization header."""
        kind, _, token = (self.header("authorization") or "").partition(" ")
        return token.strip() if kind.lower() == "bearer" and token.strip() else None

    def vouched_for(self, secret: str | None) -> bool:
        """Whether this came through the proxy whose headers count: the right address, the shared
        secret, or both where both are set. With neither set nobody is believed."""
        if not secret and not self.access.trusted_proxies:
            return False
        if self.access.trusted_proxies and not self.peer_is_proxy:
            return False
        given = self.header(SECRET_HEADER) or ""
        return not secret or compare_digest(given.encode(), secret.encode())


def passed_on(caller: Caller, hidden_cookies: tuple[str, ...], session: str | None) -> Scope:
    """The scope for what stands behind the gate: our headers are ours, our cookies stay here."""
    ours = {caller.access.proxy_user_header, caller.access.proxy_groups_header}
    dropped = {name.lower().encode("latin-1") for name in ours}
    headers = []
    for key, value in caller.scope["headers"]:
        name = key.lower()
        if name in dropped or name.startswith(OWN_HEADER_PREFIX):
            continue
        if name == b"cookie":
            headers.append((key, _without(value, hidden_cookies)))
        else:
            headers.append((key, value))
    if session:
        headers.append((SESSION_HEADER.encode(), session.encode()))
    return {**caller.scope, "headers": headers}


def is_loopback_name(host: str) -> bool:
    """Whether listening on this name reaches nobody but this machine."""
    return host.strip("[]").lower() in LOOPBACK


def _hostname(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _without(cookies: bytes, names: tuple[str, ...]) -> bytes:
    parts = [part.strip() for part in cookies.split(b";")]
    hidden = {name.encode() for name in names}
    return b"; ".join(part for part in parts if part.split(b"=", 1)[0] not in hidden)
