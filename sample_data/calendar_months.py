"""The months and survey waves a planted company covers. The last wave is July 2026."""

from dataclasses import dataclass
from datetime import date

# One quarter of customers before the first wave and two months after the last one, so that
# a link can be looked for in either direction at every wave.
MONTHS_BEFORE = 3
MONTHS_AFTER = 2
LAST_WAVE = 2026 * 12 + 6
# Written out: the same bytes whatever language the machine speaks.
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Quarterly waves; months are counted from 0, the first month of customer answers."""

    waves: int

    @property
    def months(self) -> int:
        """How many calendar months the company covers."""
        return MONTHS_BEFORE + 3 * (self.waves - 1) + 1 + MONTHS_AFTER

    def wave_month(self, wave: int) -> int:
        """The month, counted from 0, in which a wave is held."""
        return MONTHS_BEFORE + 3 * wave

    def month_start(self, month: int) -> date:
        """First day of a month counted from 0; negative months lie before the company's data."""
        index = LAST_WAVE - 3 * (self.waves - 1) - MONTHS_BEFORE + month
        return date(index // 12, index % 12 + 1, 1)

    def opened_on(self, wave: int) -> date:
        """The day a wave opens."""
        return self.month_start(self.wave_month(wave)).replace(day=4)

    def closed_on(self, wave: int) -> date:
        """The day a wave closes, in the same month."""
        return self.month_start(self.wave_month(wave)).replace(day=22)

    def wave_label(self, wave: int) -> str:
        """The wave's name in the survey tool, such as "October 2023"."""
        first = self.month_start(self.wave_month(wave))
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"

    def month_of(self, day: date) -> int:
        """The month, counted from 0, that a day falls in."""
        first = self.month_start(0)
        return (day.year - first.year) * 12 + day.month - first.month

    @property
    def last_day(self) -> date:
        """The day the exports were made: the last day covered."""
        return date.fromordinal(self.month_start(self.months).toordinal() - 1)
