"""Headers by which columns are known, in lower case without punctuation."""

from dashboard.ingest.head import Head, simple

UNIT = (
    "unit", "unit code", "unit id", "unit number", "store", "store code", "store id",
    "store number", "store no", "branch", "branch code", "branch id", "shop", "shop id", "site",
    "site code", "site id", "outlet", "outlet id", "restaurant", "restaurant id", "school code",
    "dbn", "school urn", "urn", "school id", "school number", "ncessch", "school", "hospital code",
    "hospital", "trust code", "ods code", "provider code", "ward code", "ward", "clinic",
    "clinic id", "practice code", "practice", "facility id", "facility", "location id", "location",
    "team id", "team code", "team", "business unit", "org unit", "organisation unit",
    "department id", "department code", "dept code", "department", "dept",
    "organisation code", "organization code", "org code", "organisation", "organization",
    "parent unit", "call center", "call centre", "contact centre", "agency", "institute", "hotel",
    "group", "division", "directorate", "cost centre", "cost center", "firm", "employer", "bank",
    "local authority", "council", "supervisory organization", "supervisory organisation",
    "personnel area", "ticket group", "team assigned", "assigned team",
    "home department description", "home department", "sitename", "site group",
    "department type", "work area", "workarea",
    "provider id", "provider number", "provider", "federal provider number", "ccn",
    "cms certification number ccn", "nursing home", "agency id", "agency code", "hospital id",
    "business name", "merchant", "merchant name", "commerce", "enseigne", "comercio", "negocio",
    "geschäft", "laden", "hotel id", "hotel code", "property id", "property code",
    "property", "dealer id",
    "dealer code", "dealer", "dealership", "franchise", "club", "venue", "plant", "plant code",
    "warehouse", "depot", "warehouse id", "division id", "department no", "branch no",
    "branch number", "shop no", "restaurant no", "id store", "id branch",
    # German, French, Spanish.
    "filiale", "filialnummer", "standort", "abteilung", "bereich", "geschäftsstelle", "team nr",
    "filial id", "filial nr", "filialnr", "standort id", "standort nr", "betrieb", "werk",
    "einrichtung", "klinik", "krankenhaus", "station", "team id", "abteilungsname",
    "organisationseinheit", "unternehmen", "arbeitgeber", "kostenstelle", "niederlassung", "markt",
    "magasin", "agence", "établissement", "etablissement", "service", "département", "équipe",
    "direction", "point de vente", "code magasin", "code établissement", "entité", "unité",
    "hôpital", "boutique", "succursale", "pôle", "id magasin", "code agence", "nom magasin",
    "centro de trabajo", "tienda", "sucursal", "departamento", "equipo", "centro", "área",
    "oficina", "unidad", "sede", "local", "planta", "gerencia", "id tienda", "id sucursal",
    "tienda id", "sucursal id", "id departamento", "establecimiento", "empresa", "dependencia",
)  # fmt: skip
# Names of units: units where nothing better tells them, beside a code their names.
UNIT_NAME = (
    "unit name", "store name", "branch name", "shop name", "site name", "school name",
    "hospital name", "location name", "facility name", "team name", "department name",
    "trust name", "organisation name", "organization name", "org name", "practice name",
    "restaurant name", "hotel name", "outlet name", "clinic name", "provider name", "ward name",
    "dept name", "name of school", "local authority name", "council name",
    "store address", "location address", "branch address",
)  # fmt: skip
PERSON = (
    "clientworkerid", "respondent id", "respondent", "person", "person id", "employee id",
    "employee number",
    "employee no", "employee code", "employee", "emp id", "empid", "emp no", "participant id",
    "participant", "unique identifier", "staff id", "staff number", "staff no", "worker id",
    "worker number", "associate id", "personnel number", "payroll number", "user id",
    "response id", "responseid", "token", "personalnummer", "personal nr", "mitarbeiternummer",
    "mitarbeiter id", "identificador de empleado", "id de empleado",
    "código de empleado", "user sys id", "pernr", "persno", "matricule",
    "id salarié", "número de empleado", "id empleado", "legajo",
)  # fmt: skip
WAVE = ("wave", "survey wave", "survey round", "round", "cycle", "survey cycle", "pulse", "survey",
        "survey period", "survey quarter", "quarter", "umfragewelle", "welle",
        "vague", "oleada")  # fmt: skip
OPENED = ("wave opened", "opened", "opened on", "survey opened", "open date")
CLOSED = ("wave closed", "closed", "closed on", "survey closed", "close date")
ANSWERED = (
    "answered on", "answered at", "answered", "response date", "survey response date",
    "responded at", "responded on", "responded", "date of response", "submitted at",
    "submitted date", "submitted on", "submitted", "submission date", "submission time",
    "date submitted", "submitdate", "completed on", "completed at", "completed date",
    "completion date", "date completed", "end time", "recorded at", "recorded date",
    "recordeddate", "survey date", "date of survey", "survey completed date", "review date",
    "date review", "date of review", "review created", "review creation date", "review time",
    "reviewed at", "rated at", "rating date", "feedback date", "data received", "date received",
    "received date", "call timestamp", "interaction date", "visit date", "date of visit",
    "timestamp", "created at", "created date", "date created", "date", "day", "year month",
    "datum", "datum abgeschickt", "beantwortet am", "abgegeben am", "horodateur",
    "date de réponse", "date réponse", "date de soumission", "fecha", "fecha de respuesta",
    "fecha respuesta", "marca temporal", "zeitstempel",
)  # fmt: skip
ITEM = ("item", "item id", "item code", "question", "question id", "question code", "questionid",
        "question text", "statement", "survey question", "frage", "pregunta")  # fmt: skip
SCORE = ("score", "answer", "value", "rating", "response", "answer score", "answerscore",
         "response value", "answer value", "numeric response", "antwort", "wert", "note", "réponse",
         "valeur", "respuesta", "valor", "puntuación")  # fmt: skip
METRIC = ("metric", "measure", "impact measure", "indicator", "kpi", "survey type", "score type",
          "metric name", "measure name", "question type", "feedback type", "kennzahl",
          "indicateur", "indicador",
          "métrica")  # fmt: skip
COMMENT = (
    "comment", "comments", "feedback", "feedback text", "remark", "remarks", "verbatim", "review",
    "review text", "review body", "review comment message", "what could we do better",
    "additional comments", "written comment", "text", "customer remarks", "customer comments",
    "follow up response", "review content", "kommentar", "anmerkung", "commentaire",
    "comentario", "comentarios", "verbatim comment", "verbatims", "customer comment",
    "feedback comment", "feedback comments", "comment text", "review comment", "nps comment",
    "csat comment", "reason for score", "score reason", "free text", "open text", "open feedback",
    "customer feedback", "bemerkung", "bemerkungen", "kommentare", "avis", "commentaires",
    "observaciones", "opinión", "opinion", "reseña", "texto",
)  # fmt: skip
MONTH = ("month", "period", "year month", "month start", "month end", "reporting month", "monat",
         "mois", "mes", "período", "periodo", "période", "zeitraum")  # fmt: skip
PERIOD = (*MONTH, "year", "school year", "academic year", "fiscal year", "survey year",
          "reporting year", "reporting period", "time period", "financial year", "surveyr",
          "schoolyear", "quarter", "week", "date", "week ending", "jahr", "année", "annee", "año",
          "exercice", "quartal", "trimestre", "datum", "fecha")  # fmt: skip
STARTED = ("start date", "started", "started on", "hire date", "date joined", "hired on", "hired",
           "joined", "joined on", "start", "date of joining", "original hire date",
           "last hire date",
           "latest hire date", "fecha de inicio", "date of hire", "dateofhire",
           "joining date", "join date", "employment start date", "eintrittsdatum", "eintritt",
           "einstellungsdatum", "date d entrée", "date entrée", "date d embauche",
           "fecha de ingreso", "fecha ingreso", "fecha de contratación",
           "fecha de alta")  # fmt: skip
ENDED = ("end date", "ended", "ended on", "termination date", "date terminated", "left on", "left",
         "leave date", "leaving date", "exit date", "end", "separation date", "date of leaving",
         "date of termination", "dateoftermination", "date of exit", "term date",
         "terminated on", "termination", "date left", "left date", "resignation date",
         "departure date",
         "fecha de fin", "fecha fin", "last working day", "last day of work", "last day worked",
         "last day", "contract end date",
         "employment end date", "austrittsdatum", "austritt",
         "date de sortie", "date sortie", "date de départ", "fecha de salida", "fecha salida",
         "fecha de baja", "fecha de egreso")  # fmt: skip
REASON = ("exit reason", "end reason", "leaving reason", "reason", "termination reason",
"separation reason",
          "primary termination reason", "reason for leaving", "term reason", "termreason",
          "reason for exit", "termination description", "austrittsgrund", "kündigungsgrund",
          "motif de départ", "motif de sortie", "motivo de salida",
          "motivo de baja")  # fmt: skip
STAFF = ("staff", "headcount", "head count", "employees", "average headcount", "average staff",
         "fte", "staff count", "teacher count", "closing headcount", "active headcount",
         "ending headcount",
         "current headcount", "total headcount", "active employees",
         "number of employees", "mitarbeiter", "mitarbeiterzahl", "beschäftigte", "kopfzahl",
         "effectif", "effectifs", "salariés", "plantilla", "empleados",
         "dotación")  # fmt: skip
LEAVERS = ("leavers", "left", "exits", "terminations", "separations", "number of leavers",
           "leaver count", "attrition count", "terms", "total terminations", "total leavers",
           "austritte", "abgänge", "départs", "sorties",
           "bajas", "salidas", "egresos")  # fmt: skip
INVITED = ("invited", "invitations", "sent", "eligible", "recipients", "number invited")
VOLUNTARY_LEAVERS = ("voluntary leavers", "voluntary exits", "resignations", "eigenkündigungen",
                     "démissions", "renuncias", "bajas voluntarias")  # fmt: skip
PARENT = ("parent", "parent code", "parent unit", "parent id", "reports to", "belongs to")
ANSWER_ID = ("answer id", "response id", "responseid", "survey response id", "review id",
             "ticket id", "survey id", "feedback id", "rating id", "comment id", "case id",
             "interview id", "submission id", "entry id", "id")  # fmt: skip

# What identifies people and is never kept; masked comments excepted.
PERSONAL = (
    "name", "first name", "last name", "full name", "surname", "email", "e mail", "email address",
    "ip", "ip address", "ipaddress", "phone", "phone number", "mobile", "recipientemail",
    "recipientfirstname", "recipientlastname", "user e mail", "recipient email",
    "recipient first name", "recipient last name", "employee name", "respondent name",
    "locationlatitude", "locationlongitude", "location latitude", "location longitude",
    "date of birth", "dateofbirth", "address", "employee name", "customer name",
    "customer email", "contact email", "contact name", "reviewer name", "username", "user name",
    "ip adresse", "submission ip", "dob", "adresse ip", "nombre", "vorname", "nachname",
    "firstname", "lastname", "prénom", "apellido", "e mail adresse", "telefon", "téléphone",
    "street address", "phone no", "telephone", "ademail", "manager name", "managername",
    "supervisor", "supervisorname", "workername", "respondent email", "author name",
    "user agent", "sessionid",
    "contact phone", "longitude", "latitude",
)  # fmt: skip


def columns_of(head: Head, **wanted: tuple[str, ...]) -> dict[str, str]:
    """Key and column for each key whose column is there; no column twice."""
    found: dict[str, str] = {}
    for key, words in wanted.items():
        column = head.find(*words)
        if column and column not in found.values():
            found[key] = column
    return found


def personal_columns(head: Head) -> tuple[str, ...]:
    """Columns that hold names, addresses and the like."""
    return tuple(name for name in head.names if simple(name) in PERSONAL)
