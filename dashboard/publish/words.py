"""Words in comments: who used which, as far as the disclosure rules let it be told.

Customers' words are counted as they are. Those of staff pass the same rules as survey figures, with
ten people as the smallest group at least: first how many wrote, then each word of the list; and a
count stays as it was published where a new one beside it would tell of fewer (see words_few.sql).
"""

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import column, empty_table, table_of_rows
from dashboard.publish.suppression import hide
from dashboard.publish.word_list import PRIDE, Form, WordList, little_words, negations

ANY = "(any)"
TABLES = ("comment_counts", "word_counts", "quotes")

_SLOT = {"slot": pa.int64()}
_UNIT = {"unit_id": pa.int32()}
_WORD = {"word": pa.string()}
# What was told of words and what that rests on, by the tables' names less "word_".
BASIS = {
    "uploads": {**_SLOT, **_WORD, "upload": pa.int32(), "loaded_at": pa.timestamp("us")},
    "forms": {**_SLOT, **_WORD, "form": pa.string()},
    "people": {**_SLOT, **_UNIT, **_WORD, "people": pa.int64()},
    "shown": {**_SLOT, **_UNIT, **_WORD, "people": pa.float64(), "why": pa.string()},
    "above": {**_SLOT, **_UNIT, "ancestor_id": pa.int32(), "level": pa.int32()},
    "days": {**_SLOT, "said_on": pa.date32()},
}
# In the order in which it is found out what has to stay as it was published.
_KEPT = (
    "said_then", "writers_then", "writers_now", "writer_cells", "writer_groups", "word_losses",
    "moved_trees", "words_few", "words_kept", "words_untold", "words_anew", "staff_words",
)  # fmt: skip

_UNDONE = {
    "side": pa.string(), "unit_id": pa.int32(), "said_on": pa.date32(), "person": pa.int64(),
    "comment": pa.string(), "upload": pa.int32(),
}  # fmt: skip


def make_words(engine: DuckEngine, listed: WordList, *, before: bool) -> bool:
    """Keeps what is told of words, ready to be written: `staff_words`, `customer_said`.

    Args:
        before: is it known what the generation before rests on?

    Returns: is there something to write?
    """
    engine.remember("comments_wanted", "comments_there")
    _give_list(engine, listed)
    if not all(engine.one("comments_there")):
        return False
    _look_back(engine, known=before and _known_then(engine))
    for name in ("comment_rows", "comment_texts", "comment_tokens"):
        engine.remember(name)
    _find_forms(engine, listed)
    _count(engine)
    for name in _KEPT:
        engine.remember(name)
    return True


def fill_words(engine: DuckEngine, *, wanted: bool) -> None:
    """Adds what was counted anew to the tables of words, and the list of them."""
    for table in TABLES if wanted else ():
        engine.add(f"mart.{table}", table)
    engine.add("mart.words", "words")


def write_words_basis(engine: DuckEngine, *, wanted: bool) -> None:
    """Writes into `next_basis` what the counts of staff's words rest on."""
    if wanted or _known_then(engine):
        for part in BASIS:
            engine.run(f"next_basis_word_{part}" if wanted else f"same_word_{part}")


def _known_then(engine: DuckEngine) -> bool:
    """Generations from before words were counted left nothing to compare with."""
    (there,) = engine.one("basis_has_words")
    return bool(there)


def _look_back(engine: DuckEngine, *, known: bool) -> None:
    """Lets statements find what was told before; nothing, where that is not known."""
    for part, columns in BASIS.items():
        if known:
            engine.call(f"word_{part}_then", f"basis.word_{part}")
        else:
            engine.give(f"word_{part}_then", empty_table(columns))
    if known:
        engine.take_back("undone_comments", "comments")
    else:
        engine.give("undone_comments", empty_table(_UNDONE))


def _give_list(engine: DuckEngine, listed: WordList) -> None:
    words = [(ANY, "any"), *listed.words]
    columns = {"place": pa.int64(), "word": pa.string(), "kind": pa.string()}
    rows = [(place, *word) for place, word in enumerate(words, start=1)]
    engine.give("listed_words", table_of_rows(columns, rows))
    kinds = dict(listed.words)
    pairs = [(form.word, name_of(form)) for form in listed.forms]
    pairs += [(ANY, name) for word, name in pairs if kinds[word] == PRIDE]
    engine.give("word_forms", _pairs("word", "form", pairs))
    against = [(word,) for word in sorted(negations())]
    engine.give("negation_words", table_of_rows({"word": pa.string()}, against))


def _find_forms(engine: DuckEngine, listed: WordList) -> None:
    """Gives `token_forms`: which forms of the list, now or then, each written word is one of."""
    forms = {name_of(form): form for form in listed.forms}
    for (name,) in engine.all("forms_then"):
        language, _, key = str(name).partition(":")
        forms.setdefault(name, Form("", language, key))
    tokens = [token for (token,) in engine.all("tokens")]
    found = [(t, name) for name, form in forms.items() for t in tokens if form.finds(t)]
    pairs = _pairs("token", "form", found)
    languages = [forms[name].language for name in pairs["form"].to_pylist()]
    engine.give("token_forms", pairs.append_column("language", [column(languages, pa.string())]))
    spoken = list(dict.fromkeys(form.language for form in forms.values()))
    little = [(w, code, place) for place, code in enumerate(spoken) for w in little_words(code)]
    engine.give("little_words", table_of_rows({"word": pa.string(), "language": pa.string(),
                                        "place": pa.int64()}, little))  # fmt: skip
    engine.give("first_language", table_of_rows({"language": pa.string()}, [(spoken[0],)]))
    for name in ("comment_languages", "comment_forms"):
        engine.remember(name)


def name_of(form: Form) -> str:
    """A form's name in what later generations compare with."""
    return f"{form.language}:{form.key}"


def _count(engine: DuckEngine) -> None:
    (deepest,) = engine.one("deepest_level")
    for name in ("comment_slots", "staff_said", "word_people", "word_figures", "comment_cells"):
        engine.keep(name)
    hide(engine, "comments", "comment_cells", deepest)
    engine.keep("word_sizes")
    for round_name, cells in (("beside", "beside_cells"), ("words", "word_cells")):
        engine.keep(cells)
        hide(engine, round_name, cells, deepest)
    engine.keep("words_judged")
    engine.keep("customer_said")


def _pairs(first: str, second: str, rows: list[tuple[str, str]]) -> pa.Table:
    return table_of_rows({first: pa.string(), second: pa.string()}, sorted(set(rows)))
