"""How many people each unit's survey went to."""

from dashboard.ingest.resolving.waves import Wave, find_waves, write_waves
from dashboard.ingest.writing.loader import Loader
from dashboard.store.uploads import Touched

_TWICE = "same unit and wave again"


class Invitations(Loader):
    """Facts: invitations."""

    late_hint = ", or only the units it adds (--late)"
    waves: tuple[Wave, ...] = ()

    def prepare(self) -> bool:
        if not self.find_units():
            return False
        self.waves = find_waves(self.work)
        if self.work.fast and self.number("invited_twice"):
            return False
        if not self.work.fast:
            what = "the unit and wave were on an earlier row"
            self.refuse("refuse_invited_twice", _TWICE, self.work.label("unit"), what)
        if self.work.late:
            self.leave_out_known("known_invitations")
        self.warn_of_earlier("invited_before", "units and waves of this file")
        self.work.changes.append(f"invitations of {self.work.loaded:,} units and waves")
        return True

    def touched(self) -> Touched:
        return Touched(waves=tuple(one.wave for one in self.waves), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        write_waves(self.work, self.waves, upload)
        self.run("write_invitations", upload=upload)
