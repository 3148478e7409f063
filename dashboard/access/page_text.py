"""The few pages that people see before they are let in: plain HTML, no script, no other file."""

from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from starlette.responses import HTMLResponse

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)


def form(company: str, next_path: str, name: str = "", problem: str = "") -> str:
    """Name and password. `next_path`: where to go afterwards, checked again when it comes back."""
    told = (
        f'<p class="wrong" role="alert" id="problem">{escape(problem)}</p>'
        if problem
        else ""
    )  # fmt: skip
    described = ' aria-describedby="problem" aria-invalid="true"' if problem else ""
    return f"""<p>{escape(company)}</p>
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="{escape(next_path)}">
<label for="name">Name</label>
<input id="name" name="name" value="{escape(name)}" autocomplete="username" autocapitalize="none"
 spellcheck="false" required maxlength="200"{"" if name else " autofocus"}{described}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required
 maxlength="256"{" autofocus" if name else ""}{described}>
{told}
<button type="submit">Sign in</button>
</form>"""


def message(text: str, link: str = "", label: str = "") -> str:
    """A sentence, and a way on."""
    way = f'<a class="button" href="{escape(link)}">{escape(label)}</a>' if link else ""
    return f"<p>{escape(text)}</p>\n{way}"


def sign_out_form(name: str) -> str:
    """Asked when the wish to sign out came from somewhere else than these pages."""
    return (
        f"<p>You are signed in as {escape(name)}.</p>\n"
        '<form method="post" action="/sign-out"><button type="submit">Sign out</button></form>'
    )


def page(title: str, body: str, status: int = 200) -> HTMLResponse:
    """A whole page. `body` is HTML whose values are escaped already."""
    text = _template().substitute(title=escape(title), body=body)
    headers = {
        "Content-Security-Policy": POLICY,
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
    return HTMLResponse(text, status, headers)


@cache
def _template() -> Template:
    folder = files("dashboard.access")
    return Template(folder.joinpath("sign_in.html").read_text(encoding="utf-8"))
