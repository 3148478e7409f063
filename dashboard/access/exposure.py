"""What must be in place before the server listens: better not to start than to start open."""

from importlib.util import find_spec
from urllib.parse import urlsplit

from dashboard.access import accounts
from dashboard.access.caller import is_loopback_name
from dashboard.access.secret_values import secret
from dashboard.errors import UsageError
from dashboard.settings import Settings


def check_before_serving(settings: Settings, host: str) -> None:
    """Refuses to listen where the settings would let in anybody, or nobody.

    Raises:
        UsageError: says what is missing and where to set it.
    """
    access = settings.access
    if not is_loopback_name(host):
        _check_reach(settings, host)
    if access.source == "proxy" and not (
        access.trusted_proxies or secret(settings, "proxy_secret")
    ):
        raise UsageError(
            '[access] source = "proxy" also needs trusted_proxies = ["10.0.0.5"] or the '
            "environment variable LINKAGE_PROXY_SECRET; else anybody could write those headers."
        )
    if access.source in ("proxy", "oidc") and not (access.groups or access.people):
        raise UsageError(
            "[access] gives nobody a role. Add to linkage.toml a table such as "
            '[access.groups."people team"] with roles = ["hr"].'
        )
    if access.source == "oidc" and find_spec("joserfc") is None:
        raise UsageError("OpenID Connect needs one more package: pip install joserfc")
    if access.source == "accounts" and not accounts.listed(settings):
        raise UsageError(
            "There is no account yet, so nobody could sign in. Make one: "
            "linkage accounts add NAME --role admin"
        )


def _check_reach(settings: Settings, host: str) -> None:
    access = settings.access
    if access.source == "none":
        raise UsageError(
            f"--host {host}: without a sign-in the dashboard opens on this machine only. Use "
            "127.0.0.1, or set [access] source in linkage.toml to proxy, oidc or accounts."
        )
    public = urlsplit(access.public_url)
    if public.scheme != "https" and not is_loopback_name(public.hostname or ""):
        raise UsageError(
            f"--host {host}: others may come, so [access] public_url must be the https:// address "
            "they use; over plain http passwords and sessions could be read on the way."
        )
