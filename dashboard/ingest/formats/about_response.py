"""Columns by which survey tools describe a response: they are neither questions nor groups."""

from typing import Final

from dashboard.ingest.head import Head, in_words, simple

# Alchemer, Formbricks, Jotform, KoboToolbox, SoSci Survey, Tally, Zoho Survey and their like.
_ABOUT: Final = frozenset(
    name.strip()
    for name in """
    response id, responseid, respondent id, submission id, submissionid, contact id, survey id,
    survey name, surveyid, formbricks id internal, user id, notes, tags, finished, no, id, uuid,
    time started, date submitted, date started, started, started at, start, end, ended, start time,
    end time, start date, end date, completed, completed at, completion time, submission date,
    submission time, submission ip, submitted at, submitted, last action, date last action,
    last page,
    lastpage, maxpage, max page, start language, language, referer, referrer, session id,
    sessionid, user agent, longitude, latitude, ip address, ip, postal, legacy comments, status,
    validation status, submitted by, version, index, time to complete, duration, duration seconds,
    case, serial, ref, questnnr, mode, mailsent, lastdata, q viewer, missing, missrel, time rsi,
    deg time, time sum, collector, collector id, device, browser, operating system, os, source,
    channel, progress, response type, response status, network id, metadata, attachments, geonotes,
    device id, deviceid, subscriberid, simserial, phonenumber, today, formhub uuid, meta instanceid,
    meta instancename, instanceid, antwort id, datum abgeschickt, letzte seite, start sprache,
    zufallsstartwert, datum gestartet, datum letzte aktivität, ip adresse, weiterleitungs url,
    id de la réponse, date de soumission, dernière page, langue de départ, tête de série,
    date de lancement, date de la dernière action, id de respuesta, fecha de envío, última página,
    lenguaje inicial, semilla, fecha de inicio, fecha de la última acción, zugangscode, random,
    weight, postwt, wt, weighting
    """.replace("\n", " ").split(",")
)


def about_response(head: Head) -> tuple[str, ...]:
    """The columns about the response itself, by their headers."""
    return tuple(name for name in head.names if is_about_response(name))


def is_about_response(name: str) -> bool:
    """Whether a header is one that tools write beside the questions."""
    timing = simple(name).startswith("time0")
    return timing or simple(name) in _ABOUT or simple(in_words(name)) in _ABOUT
