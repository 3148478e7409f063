"""What has been published about the links of the chain; found in the sources named, nothing else.

A value is set down only where its source was found, and with the way it was made: correlations
that were corrected for unreliability are never held against observed ones.
"""

import re
from dataclasses import dataclass
from typing import Literal

from dashboard.language import later

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Study:
    """One study, on one or more links.

    Attributes:
        source: who, when, where.
        links: side before and side after, as in the chain.
        finding: "found" the link, or "not": none, next to none, or the other way round.
        basis: on how much it rests, in English: say it where it is shown.
        said: what it found, in a sentence; likewise.
        corrected: its correlation, corrected for unreliability; None where it gives none.
    """

    source: str
    links: tuple[Pair, ...]
    finding: Literal["found", "not"]
    basis: str
    said: str
    corrected: float | None = None

    @property
    def name(self) -> str:
        """Who and when: 'Harter, Schmidt & Hayes 2002'."""
        found = re.match(r".*?\d{4}", self.source)
        return found.group() if found else self.source


STAFF_CUSTOMER: Pair = ("staff", "customer")
STAFF_STAYING: Pair = ("staff", "staying")
STAFF_RESULT: Pair = ("staff", "result")
STAYING_CUSTOMER: Pair = ("staying", "customer")
STAYING_RESULT: Pair = ("staying", "result")
CUSTOMER_RESULT: Pair = ("customer", "result")

_HARTER = "Harter, Schmidt & Hayes 2002, Journal of Applied Psychology 87:268"
_HARTER_BASIS = later("7,939 units of 36 companies")
_GALLUP = "Gallup Q12 meta-analysis, 11th edition 2024 (as quoted by a partner)"
_GALLUP_BASIS = later("183,806 units in 736 studies")
_HANCOCK = "Hancock and others 2013, Journal of Management 39:573"
_HANCOCK_BASIS = later("48 samples, N = 24,943")
_PARK = "Park & Shaw 2013, Journal of Applied Psychology 98:268"

STUDIES = (
    Study(_HARTER, (STAFF_CUSTOMER,), "found", _HARTER_BASIS,
          "Units with more engaged staff have more satisfied customers.", 0.33),
    Study(_HARTER, (STAFF_STAYING,), "found", _HARTER_BASIS,
          "Units with more engaged staff lose fewer of them.", -0.30),
    Study(_HARTER, (STAFF_RESULT,), "found", _HARTER_BASIS,
          "Units with more engaged staff are more profitable, a little.", 0.17),
    Study(_GALLUP, (STAFF_CUSTOMER,), "found", _GALLUP_BASIS,
          "Customer ratings of the top quarter by engagement are 10 % above the bottom quarter's."),
    Study(_GALLUP, (STAFF_STAYING,), "found", _GALLUP_BASIS,
          "Turnover of the top quarter by engagement is 21 % below the bottom quarter's where "
          "turnover is high, 51 % where it is low."),
    Study(_GALLUP, (STAFF_RESULT,), "found", _GALLUP_BASIS,
          "Profit of the top quarter by engagement is 23 % above the bottom quarter's, sales 18 %."),  # noqa: E501
    Study("Whitman, Van Rooy & Viswesvaran 2010, Personnel Psychology 63:41", (STAFF_RESULT,),
          "found", "73 samples", "Units with more satisfied staff perform better.", 0.34),
    Study("Hong and others 2013, Journal of Applied Psychology 98:237", (STAFF_CUSTOMER,), "found",
          "58 samples, N = 9,363", "A climate for service links leadership and customers."),
    Study("Brown & Lam 2008, Journal of Retailing 84:243", (STAFF_CUSTOMER,), "found",
          "28 studies", "Satisfied staff go with satisfied customers by way of service quality; "
          "closer in personal services."),
    Study("Johnson 1996, Personnel Psychology 49", (STAFF_CUSTOMER,), "found",
          "57 branches, 538 staff, 7,944 customers",
          "Every part of the service climate goes with at least one part of satisfaction."),
    Study("Jeon & Choi 2012", (STAFF_CUSTOMER,), "found", "staff and their customers",
          "From staff to customers only, not back."),
    Study("Zhao & Chamberlain 2019, Glassdoor", (STAFF_CUSTOMER,), "found",
          "293 employers in 13 industries, 2008 to 2018",
          "One star more as an employer goes with 1.3 points more customer satisfaction (ACSI), "
          "3.2 where staff and customers meet."),
    Study("Raleigh and others 2009", (STAFF_CUSTOMER,), "found",
          "166 NHS trusts, 69,500 staff, 81,000 patients",
          "Several staff answers go with patients' answers, others do not; London is different."),
    Study("Rucci, Kirn & Quinn 1998, Harvard Business Review", (STAFF_CUSTOMER,), "found",
          "one firm (Sears) and its own model; often misquoted",
          "Five units of staff attitude went with 1.3 units of customer impression."),
    Study("Koys 2001, Personnel Psychology 54:101", (STAFF_RESULT, STAFF_CUSTOMER), "found",
          "one restaurant chain", "Staff's attitudes went before the results of the next year; the "
          "way back was not seen."),
    Study("Schneider, White & Paul 1998, Journal of Applied Psychology 83:150", (STAFF_CUSTOMER,),
          "not", "134 bank branches",
          "Both ways: service climate goes before customers' views, and those before the climate."),
    Study("Zablah and others 2016, Journal of Applied Psychology 101:743", (STAFF_CUSTOMER,), "not",
          "a panel of staff and their customers",
          "The other way round: customers move staff far more than staff move customers."),
    Study("Getta 2011", (STAFF_CUSTOMER,), "not", "one health system, three rounds",
          "The other way round: customers first, staff two rounds later; nothing the claimed way."),
    Study("Gelade & Young 2005", (STAFF_CUSTOMER, STAFF_RESULT, CUSTOMER_RESULT), "not",
          "bank branches", "The chain by way of customers is real, but too small to matter."),
    Study("Silvestro & Cross 2000; Silvestro 2002", (STAFF_CUSTOMER, STAFF_RESULT), "not",
          "stores of a UK supermarket",
          "No support: the most profitable stores had the least satisfied staff."),
    Study("Simon, Gómez and others 2009", (STAFF_CUSTOMER,), "not",
          "grocery stores over time, each against itself",
          "In part: customers' view of service follows staff, of quality and value it does not."),
    Study(_HANCOCK, (STAYING_CUSTOMER,), "found", _HANCOCK_BASIS,
          "More turnover goes with worse customer service, slightly.", -0.10),
    Study("Hausknecht, Trevor & Howard 2009, Journal of Applied Psychology 94:1068",
          (STAYING_CUSTOMER,), "found", "75 units, 5,631 staff, 59,602 customers",
          "Voluntary turnover goes with worse service, more so in large units and with many "
          "newcomers."),
    Study(_PARK, (STAYING_RESULT,), "found", "110 independent samples, N = 120,066",
          "More voluntary turnover goes with worse results.", -0.15),
    Study(_PARK, (STAYING_RESULT,), "not", "110 independent samples, N = 120,066",
          "Turnover that the employer decides has nothing to do with results.", -0.01),
    Study(_HANCOCK, (STAYING_RESULT,), "not", _HANCOCK_BASIS,
          "Over all kinds of results turnover hardly matters.", -0.03),
    Study("Heavey, Holwerda & Hausknecht 2013, Journal of Applied Psychology 98:412",
          (STAYING_CUSTOMER, STAYING_RESULT), "found", "82 studies, 694 effects",
          "Closer for outcomes near the work, such as service, than for distant ones."),
    Study("Jones & Sasser 1995, Harvard Business Review", (CUSTOMER_RESULT,), "found",
          "one company (Xerox)", "Totally satisfied customers bought again six times as often as "
          "merely satisfied ones."),
)  # fmt: skip
