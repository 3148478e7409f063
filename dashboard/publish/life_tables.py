"""How long people stay, by month of service: made whole or not at all, from what may be shown.

Thirds by engagement move with every wave and every new spell; then everything is made again. Where
neither was touched the table of the generation before is copied and the steps find nothing to do.
"""

from dashboard.publish.engine import DuckEngine


def fill_life_table(engine: DuckEngine) -> None:
    """Writes `life_table`, once the readings and the ledger of this generation are written."""
    engine.call("published_readings", "mart.readings")
    engine.call("published_hidden", "mart.hidden")
    for name in ("life_spells", "life_groups", "life_crossings", "life_cells"):
        engine.keep(name)
    engine.add("mart.life_table", "life_table")
