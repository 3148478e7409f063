"""Exports of survey tools whose questions were put to customers, not to staff."""

import re
from dataclasses import replace

from dashboard.ingest.customer_scores import USUAL_SCALE
from dashboard.ingest.formats.by_content import is_once_each
from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import is_free_text
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Item, Map

# What only a customer is asked.
_CUSTOMER = re.compile(
    r"\byour (visit|order|purchase|stay|appointment|delivery|meal|booking|shopping|flight|call)"
    r"|(did you|have you) (visit|buy|bought|purchase|order|shop)|as a customer|value for money"
    r"|our (customer|products?|stores?|shops?|restaurants?|hotels?|branch|services?)\b"
    r"|recommend (our|this) (company|store|shop|products?|services?|restaurant|hotel|brand) to"
    r"|satisfied.*with (our|the) (company|products?|services?|store|purchase|delivery)"
    r"|customer (service|support|care)|(the|this) (restaurant|store|shop|hotel|food|menu|meal)\b"
    r"|ihr(en|em|e)? (besuch|einkauf|bestellung|aufenthalt)|kundenservice|als kunde"
    r"|unser(e|en|em|er)? (produkt|service|geschäft|filiale|restaurant|hotel|angebot)"
    r"|haben sie .*(gekauft|bestellt|besucht)"
    r"|votre (visite|achat|commande|séjour)|service client|avez-vous (acheté|visité|commandé)"
    r"|(notre|nos) (magasin|restaurant|boutique|hôtel|produit|service|site)"
    r"|(tu|su) (visita|compra|pedido|estancia)|(servicio|atención) al cliente|visit[aá]s|compraste"
    r"|nuestr[oa]s? (restaurante|tienda|producto|servicio|plato|local|menú|atención)",
    re.I | re.S,
)
# What only staff are asked.
_STAFF = re.compile(
    r"\bwork(ing)? (for|at|here|in)\b|place to work|employer|\bmy (\w+ )?(manager|supervisor"
    r"|team|job"
    r"|work|role|colleagues)|\bproud\b|do you work|enps|arbeitgeber|führungskraft|employeur"
    r"|travaill|trabaj|\bmy opinion|workplace",
    re.I | re.S,
)
# Score of a question by its words, the most telling first.
_SCORES = (
    ("nps", re.compile(r"recommend|recommand|weiterempf|recomend|\bnps\b", re.I)),
    ("ces", re.compile(r"\beffort\b|how easy|easy (was|is) it", re.I)),
    (
        "csat",
        re.compile(r"satisf|zufrieden|calific|(rate|bewerten|évalue|notere|noter).*quali", re.I),
    ),
    ("stars", re.compile(r"\bstars?\b|overall (rating|experience)|rate (us|your|our)", re.I)),
)
# What asks for words of one's own, rather than for a choice of long ones.
_ASKS_WHY = re.compile(
    r"comment|suggest|improve|feedback|anything else|tell us|\bwhy\b|sugerenc|mejorar|comentario"
    r"|remarque|améliorer|anmerkung|verbesser|vorschl|\bwarum\b|kommentar",
    re.I,
)
_OWN_NUMBER = ("response id", "responseid", "respondent id", "respondentid", "id", "#")


def for_customers(one: Format) -> Format:
    """The same tool's export as customers' scores; surer than the staff's where customers show."""

    def recognise(head: Head) -> float:
        sure = one.recognise(head)
        return (1.0 + sure) / 2 if sure and _of_customers(head, one.plan(head)) else 0.0

    return Format(
        f"{one.name}, of customers",
        "customer_answers",
        recognise,
        lambda head: _plan(head, one.plan(head), one.name),
    )


def _of_customers(head: Head, staff: Map) -> bool:
    asked = {*(one.text or one.column for one in staff.items), *head.names}
    customers = sum(bool(_CUSTOMER.search(text)) for text in asked)
    employees = sum(bool(_STAFF.search(text)) for text in asked)
    return customers > employees and bool(_scores(staff))


def _scores(staff: Map) -> dict[str, Item]:
    """Score and the first question that asks for it."""
    found: dict[str, Item] = {}
    for item in staff.items:
        text = item.text or item.column
        name = next((name for name, known in _SCORES if known.search(text)), "")
        if name and name not in found:
            found[name] = item
    return found


def _plan(head: Head, staff: Map, tool: str) -> Map:
    number = next((n for n in head.names if head.find(*_OWN_NUMBER) == n), "")
    said = [*staff.comments, *(n for n in head.names if is_free_text(head.column(n)))]
    said.sort(key=lambda name: not _ASKS_WHY.search(name))
    columns = {
        "unit": staff.columns.get("unit", ""),
        "answered_on": staff.columns.get("answered_on", ""),
        "comment": said[0] if said else "",
        "answer_id": number if is_once_each(head.column(number)) else "",
    }
    metrics = [
        score(head, name, item.column, USUAL_SCALE[name]) for name, item in _scores(staff).items()
    ]
    found = customer_plan(
        head,
        f"{tool}, of customers",
        metrics,
        columns,
        drop_rows=staff.drop_rows,
        personal=staff.dropped,
        missing=staff.missing,
    )
    return replace(found, date_order=staff.date_order)
