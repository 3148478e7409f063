"""Who somebody is, as far as Linkage cares: a name for the log, roles, and units in sight."""

from dataclasses import dataclass

from dashboard.access.roles import WHOLE, Permission, Role, allowed


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, or one token acting for them.

    Attributes:
        name: as the source spells it; written to the audit log, never used to look up rights.
        scope: codes of units whose subtrees this person sees; None = every unit.
    """

    name: str
    roles: frozenset[Role]
    scope: frozenset[str] | None = None

    def may(self, permission: Permission) -> bool:
        """Whether some role allows it. Whoever sees only some units reads and asks about those;
        uploads and administration reach every unit, so they stay closed."""
        if self.scope is not None and permission in WHOLE:
            return False
        return any(permission in allowed(role) for role in self.roles)


# Whoever sits at this machine, where nobody has to sign in: they could read the files as well.
LOCAL = Identity("this machine", frozenset(Role))
