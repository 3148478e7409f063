"""Who is let in, and by whom: the table [access] of linkage.toml, checked once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from ipaddress import ip_network
from urllib.parse import urlsplit

from dashboard.errors import UnknownName, UsageError

SOURCES = ("none", "proxy", "oidc", "accounts")
ROLES = ("executive", "hr", "analyst", "admin")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
# A working day; the longest that is still "today".
LONGEST_SESSION_HOURS = 24.0


@dataclass(frozen=True, slots=True)
class Grant:
    """What one group of people (or one person) may do. units: codes; none named = every unit."""

    who: str
    roles: tuple[str, ...]
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccessSettings:
    """How people come in.

    Attributes:
        source: who says who they are: none (this machine only), proxy (headers of a reverse
            proxy), oidc (an OpenID Connect provider) or accounts (kept here).
        public_url: address in people's browsers, such as https://linkage.example.com.
        allowed_hosts: further host names to answer to; loopback and public_url's are known.
        session_hours: how long a sign-in lasts, at most 24.
        trusted_proxies: addresses or networks of reverse proxies whose headers count.
        proxy_user_header, proxy_groups_header: where the proxy names the person and groups.
        oidc_issuer, oidc_client_id, oidc_scope: as registered with the provider.
        oidc_name_claim, oidc_groups_claim: claims that name the person and groups; a dot steps
            into a table ("realm_access.roles").
        groups, people: what a group or a person named by proxy or provider may do.
    """

    source: str = "none"
    public_url: str = ""
    allowed_hosts: tuple[str, ...] = ()
    session_hours: float = 8.0
    trusted_proxies: tuple[str, ...] = ()
    proxy_user_header: str = "X-Forwarded-User"
    proxy_groups_header: str = "X-Forwarded-Groups"
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_scope: str = "openid email profile groups"
    oidc_name_claim: str = "email"
    oidc_groups_claim: str = "groups"
    groups: tuple[Grant, ...] = ()
    people: tuple[Grant, ...] = ()

    @property
    def hosts(self) -> frozenset[str]:
        """Host names this server answers to, in lower case and without a port."""
        public = urlsplit(self.public_url).hostname
        return frozenset((*LOOPBACK, *self.allowed_hosts, *filter(None, [public])))

    @property
    def secure(self) -> bool:
        """People come by https, so cookies may insist on it."""
        return self.public_url.startswith("https://")


def read_access(table: object) -> AccessSettings:
    """The table [access], checked.

    Raises:
        UnknownName: a setting, source or role that does not exist.
        UsageError: a value of the wrong shape, or one that is missing for the chosen source.
    """
    if not isinstance(table, Mapping):
        raise UsageError('[access] must be a table: write [access], then source = "accounts".')
    known = [field.name for field in fields(AccessSettings)]
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in known:
            raise UnknownName("setting in [access]", str(key), known)
        values[key] = _typed(key, value)
    settings = AccessSettings(**values)  # type: ignore[arg-type]
    _check(settings)
    return settings


def _typed(key: str, value: object) -> object:
    if key in ("groups", "people"):
        return _grants(key, value)
    if key in ("allowed_hosts", "trusted_proxies"):
        named = value.split(",") if isinstance(value, str) else value
        if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
            raise UsageError(f'[access] {key}: expected a list of texts, such as ["10.0.0.5"].')
        return tuple(one.strip().lower() for one in named if one.strip())
    if key == "session_hours":
        return _hours(value)
    if not isinstance(value, str):
        raise UsageError(f"[access] {key} is {value!r}; expected a text in quotes.")
    return value.rstrip("/") if key == "public_url" else value


def _hours(value: object) -> float:
    try:
        hours = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        hours = 0.0
    if not 0 < hours <= LONGEST_SESSION_HOURS:
        raise UsageError(f"[access] session_hours is {value!r}; expected above 0, at most 24.")
    return hours


def _grants(key: str, value: object) -> tuple[Grant, ...]:
    if not isinstance(value, Mapping):
        raise UsageError(f'[access] {key}: write [access.{key}."name"], then roles = ["hr"].')
    return tuple(_grant(key, str(who), of) for who, of in sorted(value.items()))


def _grant(key: str, who: str, of: object) -> Grant:
    place = f'[access.{key}."{who}"]'
    if not isinstance(of, Mapping) or set(of) - {"roles", "units"}:
        raise UsageError(f"{place} may hold roles and units, nothing else.")
    named = {part: of.get(part, []) for part in ("roles", "units")}
    for part, values in named.items():
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            raise UsageError(f"{place} {part}: expected a list of texts.")
    # Written but empty is a slip of the pen; taking it for "every unit" would open the house.
    if "units" in of and not named["units"]:
        raise UsageError(f"{place} units is empty; name units, or leave the line out for all.")
    for role in named["roles"]:
        if role not in ROLES:
            raise UnknownName("role", role, list(ROLES))
    return Grant(who, tuple(named["roles"]), tuple(named["units"]))


def _check(settings: AccessSettings) -> None:
    if settings.source not in SOURCES:
        raise UnknownName("source of [access]", settings.source, list(SOURCES))
    if settings.public_url and urlsplit(settings.public_url).scheme not in ("http", "https"):
        raise UsageError(f"[access] public_url is '{settings.public_url}'; begin with https://.")
    for network in settings.trusted_proxies:
        try:
            ip_network(network, strict=False)
        except ValueError as error:
            raise UsageError(f"[access] trusted_proxies: {error}. Write 10.0.0.5.") from error
    needed = {"oidc": ("oidc_issuer", "oidc_client_id", "public_url")}.get(settings.source, ())
    if missing := [name for name in needed if not getattr(settings, name)]:
        raise UsageError(f'[access] source = "{settings.source}" also needs {missing[0]}.')
