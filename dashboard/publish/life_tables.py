"""How long people stay, by month of service, from what may be shown.

Where neither employment nor engagement was touched, or no unit can change its third, the table of
the generation before stays. Else a month of service is told anew only where nobody or enough people
count otherwise than at each earlier telling of it, of every region and third, and beside all of
them; it stays as it was where they are too few.
"""

from dashboard.publish.engine import DuckEngine
from dashboard.publish.life_sums import hold_together


def settled(engine: DuckEngine) -> bool:
    """Does the table stay as it is whatever survey rounds say now, employment being as it was?"""
    known, *_ = engine.one("basis_has_staying")
    return bool(known and engine.one("life_settled")[0])


def fill_life_table(engine: DuckEngine, *, wanted: bool) -> None:
    """Writes `life_table`, once the readings and the ledger of this generation are written.

    Args:
        wanted: was anything touched that bears on it? Keeps what is told anew then.
    """
    if not wanted:
        return
    engine.do_with("leave_out_rows", "mart.life_table")
    engine.remember("thirds_then")
    for name in ("life_spells", "life_groups", "life_crossings", "life_cells"):
        engine.keep(name)
    engine.keep("life_drafted", "life_table")
    for name in ("life_at_times", "life_asked", "life_changes", "life_held_apart"):
        engine.remember(name)
    hold_together(engine)
    for name in ("life_held", "life_told_now"):
        engine.remember(name)
    engine.run("life_told")
    for name in ("staying_slots_now", "this_telling"):
        engine.remember(name)
