"""`linkage accounts`, `tokens`, `log`: who may come in, and what they did."""

import argparse
import getpass
import json
import secrets
import sys
from dataclasses import asdict
from typing import Any

from dashboard.access import accounts, audit, sessions, tokens
from dashboard.access.clock import written
from dashboard.access_settings import ROLES
from dashboard.care.scopes import unknown_units
from dashboard.errors import UsageError
from dashboard.settings import Settings

from .printing import Out
from .shared_options import Verbs, add_verb, settings_of


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    _add_accounts(add_verb(verbs, "accounts", run_accounts, "People who sign in with a password."))
    _add_tokens(add_verb(verbs, "tokens", run_tokens, "Keys for programs; each is shown once."))
    log = add_verb(verbs, "log", run_log, "Who did what: sign-ins, uploads, exports, queries.")
    log.add_argument("--most", type=int, default=50, metavar="N", help="how many, newest first")
    log.add_argument("--action", help='one kind only, such as "sign-in failed"')


def _add_accounts(parser: argparse.ArgumentParser) -> None:
    steps = ("list", "add", "change", "remove", "sign-out")
    parser.add_argument("step", nargs="?", default="list", choices=steps)
    parser.add_argument("name", nargs="?", metavar="NAME")
    parser.add_argument(
        "--role", action="append", default=[], choices=ROLES, help="may be repeated"
    )
    parser.add_argument(
        "--unit", action="append", default=[], metavar="CODE", help="sees this and what is below it"
    )
    parser.add_argument("--password", action="store_true", help="change: ask for another password")
    parser.add_argument("--generate", action="store_true", help="make a password and show it once")


def _add_tokens(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("step", nargs="?", default="list", choices=("list", "make", "revoke"))
    parser.add_argument("name", nargs="?", metavar="LABEL|ID")
    parser.add_argument(
        "--may", action="append", default=[], metavar="PERMISSION", help="answers|questions|uploads"
    )
    parser.add_argument("--days", type=float, default=90, help="how long it lives")


def run_accounts(arguments: argparse.Namespace, out: Out) -> int:
    """Makes, changes and lists accounts; each change is in the log."""
    settings = settings_of(arguments)
    if arguments.step == "list":
        return _list_accounts(settings, out)
    name = _needed(arguments.name, "a name")
    step = {
        "add": _add_account,
        "change": _change_account,
        "remove": _remove_account,
        "sign-out": _sign_out,
    }[arguments.step]
    told, password = step(settings, name, arguments)
    audit.note(settings, _me(), "account", name, step=arguments.step, roles=arguments.role)
    out.say(told)
    for unit in unknown_units(settings, tuple(arguments.unit)):
        out.say(f"Note: '{unit}' is no unit and no region so far; linkage units lists them.")
    if password:
        out.say(f"The password, shown this once: {password}")
    shown = {"password": password} if password else {}
    out.document({"account": name, "done": arguments.step, **shown})
    return 0


def _list_accounts(settings: Settings, out: Out) -> int:
    found = accounts.listed(settings)
    rows = [[a.name, ", ".join(a.roles), ", ".join(a.units) or "all"] for a in found]
    out.table(["name", "roles", "units"], rows)
    if not found:
        out.say("There is no account. linkage accounts add NAME --role admin")
    out.document({"accounts": [asdict(account) for account in found]})
    return 0


# What to say, and a password that was made up.
Told = tuple[str, str]


def _add_account(settings: Settings, name: str, arguments: Any) -> Told:
    password = _password(arguments)
    accounts.add(settings, name, password, arguments.role, arguments.unit)
    return f"Account '{name}' is made.", password if arguments.generate else ""


def _change_account(settings: Settings, name: str, arguments: Any) -> Told:
    asked = arguments.password or arguments.generate
    if not (arguments.role or asked):
        raise UsageError("Say what to change: --role ROLE (with --unit CODE), or --password.")
    password = _password(arguments) if asked else ""
    if asked:
        accounts.set_password(settings, name, password)
    if arguments.role:
        accounts.set_rights(settings, name, arguments.role, arguments.unit)
    told = f"Account '{name}' is changed, from its next click."
    return told, password if arguments.generate else ""


def _remove_account(settings: Settings, name: str, _: Any) -> Told:
    accounts.remove(settings, name)
    return f"Account '{name}' is removed and signed out.", ""


def _sign_out(settings: Settings, name: str, _: Any) -> Told:
    ended = sessions.end_all(settings, name)
    return f"'{name}' is signed out everywhere ({ended} session{'s' if ended != 1 else ''}).", ""


def run_tokens(arguments: argparse.Namespace, out: Out) -> int:
    """Makes, revokes and lists tokens; each change is in the log."""
    settings = settings_of(arguments)
    if arguments.step == "list":
        return _list_tokens(settings, out)
    name = _needed(arguments.name, "a label" if arguments.step == "make" else "its ID")
    if arguments.step == "revoke":
        tokens.revoke(settings, name)
        out.say(f"Token {name} opens nothing any more.")
        out.document({"token": name, "done": "revoke"})
    else:
        made = tokens.make(settings, name, arguments.may, arguments.days, _me())
        out.say("Copy it now; it cannot be shown again. Send it as: Authorization: Bearer …")
        out.say(made)
        out.document({"token": made, "done": "make"})
    audit.note(settings, _me(), "token", name, step=arguments.step, may=arguments.may)
    return 0


def _list_tokens(settings: Settings, out: Out) -> int:
    found = tokens.listed(settings)
    rows = [
        [t.token, t.label, ", ".join(t.permissions), t.made_by, written(t.expires_at),
         "revoked" if t.revoked_at else "", written(t.used_at) if t.used_at else "never"]
        for t in found
    ]  # fmt: skip
    out.table(["id", "label", "may", "made by", "until", "", "last used"], rows)
    out.document({"tokens": [asdict(token) for token in found]})
    return 0


def run_log(arguments: argparse.Namespace, out: Out) -> int:
    """Newest first. Exit 1 when an entry was changed or is missing."""
    settings = settings_of(arguments)
    found = audit.latest(settings, arguments.most, arguments.action)
    rows = [[written(e.happened_at), e.who, e.action, e.subject, e.address] for e in found]
    out.table(["when", "who", "did", "what", "from"], rows)
    broken = audit.first_broken(settings)
    if broken is not None:
        out.say(f"Entry {broken} was changed or is missing: this log cannot be trusted from there.")
    entries = [{**asdict(e), "details": json.loads(e.details)} for e in found]
    out.document({"entries": entries, "first_broken": broken})
    return int(broken is not None)


def _password(arguments: Any) -> str:
    """From the terminal without showing it, from a pipe, or made up; never from an argument, which
    everybody on the machine could read."""
    if arguments.generate:
        return secrets.token_urlsafe(15)
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Once more: "):
        raise UsageError("The two are not the same; nothing was changed.")
    return first


def _needed(value: str | None, what: str) -> str:
    if not value:
        raise UsageError(f"Say {what}: linkage accounts --help and linkage tokens --help tell how.")
    return value


def _me() -> str:
    return f"{getpass.getuser()} (command line)"
