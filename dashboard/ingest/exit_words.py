"""Whether somebody went of their own accord, told by how exports word the end of a job."""

import re

_NO = re.compile(
    r"involuntar|dismiss|redundan|lay-?off|laid off|for cause|discharg|eliminat|performance"
    r"|misconduct|durch (den )?arbeitgeber|arbeitgeberseitig|betriebsbedingt|by employer"
    r"|licenciement|despido",
    re.I,
)
_YES = re.compile(
    r"voluntar|volontaire|resign|\bquit\b|freiwillig|durch (den )?arbeitnehmer"
    r"|eigenk[üu]ndigung|arbeitnehmerseitig|d[ée]mission|dimisi|renuncia",
    re.I,
)
# Neither the person's wish nor the employer's.
_NEITHER = re.compile(
    r"retire|death|deceas|died|contract|ill.?health|medical|disabilit|transfer|other|mutual"
    r"|not specified|unknown",
    re.I,
)


def voluntary_word(text: str) -> str:
    """ "yes", "no", "" where it is neither, or the text itself where it says nothing known.

    Paths such as "Terminate Employee > Voluntary > Better offer" are read as a whole.
    """
    if _NO.search(text):
        return "no"
    if _YES.search(text):
        return "yes"
    return "" if _NEITHER.search(text) or ">" in text else text
