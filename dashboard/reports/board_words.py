"""What stands fixed on the board's page, as the typesetter takes it: name → words."""

from dashboard.language import current, say


def board_words() -> dict[str, str]:
    """In the language spoken now; `{…}` are filled in by the page, which counts what fits."""
    return {
        "language": current().code,
        "but": say("But:"),
        "more_caveats": say("And {more} more caveats in the fuller report.", more="{more}"),
        "key": say(
            "Wider: the two go together more closely. Paler: less sure. Dashed: cannot be told. "
            "The number is the correlation with its 95 % interval: 0 for no link, 1 for lockstep, "
            "below zero where more of one goes with less of the other."
        ).replace(" %", "\u00a0%"),
        "unfiltered": say("The chain is drawn over all units, without the filters."),
        "sure": say("How sure is that?"),
        "nothing": say("Nothing to weigh yet."),
        "worth": say("What is it worth?"),
        "untold": say("Cannot be told yet."),
        "do": say("What to do"),
        "why": say("Why:"),
        "load": say("Load the figures that are missing."),
        "rests": say("What this rests on"),
        "dots": say("{y}, one dot a {kind}", y="{y}", kind="{kind}"),
        "not_drawn": say(", {count} not drawn", count="{count}"),
        "pages": say("1 of 1"),
        "lowest": say("Lowest quarter"),
        "highest": say("Highest quarter"),
    }
