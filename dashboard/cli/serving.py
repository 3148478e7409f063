"""`linkage demo` and `linkage serve`: open the dashboard."""

import argparse

from platformdirs import user_data_path

import sample_data
from dashboard import ingest
from dashboard.access.exposure import check_before_serving
from dashboard.errors import UnknownName, UsageError
from dashboard.settings import Settings

from .browser import open_when_served
from .front_server import nginx
from .printing import Out
from .shared_options import Verbs, add_queries, add_verb, settings_of

DEFAULT_COMPANY = "true"
DEFAULT_PORT = 8501
MOST_PROCESSES = 64


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    demo = add_verb(verbs, "demo", run_demo, "Load a sample company and open the dashboard on it.")
    demo.add_argument("--company", default=DEFAULT_COMPANY, metavar="NAME")
    demo.add_argument("--list", action="store_true", help="name the sample companies")
    demo.add_argument("--build-only", action="store_true", help="stop before serving")
    serve = add_verb(verbs, "serve", run_serve, "Open the dashboard on the data folder.")
    about = "print what nginx needs to stand before several processes, and stop"
    serve.add_argument("--print-nginx", action="store_true", help=about)
    serve.add_argument("--processes", type=int, default=2, metavar="N", help="for --print-nginx")
    for parser in (demo, serve):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=DEFAULT_PORT)
        parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
        add_queries(parser)


def run_demo(arguments: argparse.Namespace, out: Out) -> int:
    """Build the company once, then serve it; a second run opens what is there."""
    names = sample_data.companies()
    if arguments.list:
        for name in names:
            out.say(f"{name}: {sample_data.describe(name)}")
        out.document({"companies": {name: sample_data.describe(name) for name in names}})
        return 0
    if arguments.company not in names:
        raise UnknownName("sample company", arguments.company, list(names))
    usual = user_data_path("linkage-demo", appauthor=False) / arguments.company
    arguments.data = arguments.data or usual
    settings = settings_of(arguments)
    build_company(arguments.company, settings, out)
    out.document({"company": arguments.company, "data": str(settings.data)})
    if arguments.build_only:
        out.say(f"The company '{arguments.company}' is ready in {settings.data}.")
        return 0
    return _serve(settings, arguments, out)


def build_company(name: str, settings: Settings, out: Out) -> None:
    """Make, load and publish a sample company, unless the folder already holds uploads."""
    if settings.store_path.exists() and ingest.list_uploads(settings):
        return
    out.say(f"Making the sample company '{name}'. This takes a few seconds, once.")
    with out.progress() as report:
        ingest.load_sample_company(name, settings, report)


def run_serve(arguments: argparse.Namespace, out: Out) -> int:
    """Serve the data folder until stopped, or print what nginx needs to stand before it."""
    if arguments.print_nginx:
        return _print_nginx(arguments, out)
    return _serve(settings_of(arguments), arguments, out)


def _print_nginx(arguments: argparse.Namespace, out: Out) -> int:
    if not 1 <= arguments.processes <= MOST_PROCESSES:
        raise UsageError(
            f"--processes {arguments.processes}: expected 1 to {MOST_PROCESSES}; about one a core."
        )
    text = nginx(settings_of(arguments), arguments.port, arguments.processes)
    out.say(text)
    out.document({"nginx": text})
    return 0


def _serve(settings: Settings, arguments: argparse.Namespace, out: Out) -> int:
    check_before_serving(settings, arguments.host)
    from dashboard.launcher import serve  # noqa: PLC0415  Streamlit takes a second to import

    address = settings.access.public_url or f"http://{arguments.host}:{arguments.port}"
    out.say(f"Opening {address} (Ctrl-C stops it).")
    if not arguments.no_browser:
        open_when_served(address, arguments.host, arguments.port)
    serve(settings, arguments.host, arguments.port)
    return 0
