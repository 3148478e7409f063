"""One figure of a region written down for each of its units."""

import numpy as np

from dashboard.language import say

from .alarm import Alarm, opening
from .cells import Cells

FEWEST_MEMBERS, FEWEST_REGIONS = 3, 2
# Of the regions and periods that could show it, so many must.
MOSTLY = 0.8


def repeated(cells: Cells) -> Alarm | None:
    """All units of a region have exactly the same figure while regions differ."""
    regions = np.array(cells.region)
    groups = [regions == name for name in sorted(set(regions.tolist()) - {""})]
    groups = [members for members in groups if members.sum() >= FEWEST_MEMBERS]
    if len(groups) < FEWEST_REGIONS:
        return None
    alike, apart = [], 0
    for column in cells.value.T:
        seen = []
        for members in groups:
            known = column[members][np.isfinite(column[members])]
            if known.size >= FEWEST_MEMBERS:
                alike.append(bool(np.ptp(known) == 0))
                seen.append(float(known[0]))
        apart += len(set(seen)) > 1
    if not alike or not apart or np.mean(alike) < MOSTLY:
        return None
    return Alarm(
        "repeated",
        cells.metric.metric,
        say(
            "{opening} the same in every {kind} of a region. It was measured for {groups} regions "
            "and written down {times} times, so a link with it rests on {groups} figures, not on "
            "{times}.",
            opening=opening(cells.metric),
            kind=cells.kind,
            groups=len(groups),
            times=len(cells.unit),
        ),
        say("Compare regions instead, or find the figure of each {kind}.", kind=cells.kind),
    )
