"""`linkage forget`: facts taken out for good, and what people see made again without them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard import publish
from dashboard.errors import UsageError
from dashboard.publish import generation
from dashboard.settings import Settings
from dashboard.store.forgetting import Forgotten, forget_before, forget_person

_BACKUPS = "Backups made before still hold it: make a new one, and remove those."


@dataclass(frozen=True, slots=True)
class Done:
    """number: the generation made without them; None when there was nothing to forget."""

    forgotten: Forgotten
    number: int | None
    lines: tuple[str, ...]


def forget(
    settings: Settings,
    *,
    before: date | None = None,
    person: str | None = None,
    on_progress: Callable[[float, str], None] | None = None,
) -> Done:
    """Forgets, publishes, and says what is still left elsewhere.

    A figure that one person's leaving would change by fewer people than may be shown keeps its
    published value until more have changed: else two generations would subtract to that person.

    Args:
        before: everything that was over before this day.
        person: everything of one person, by the key that the exports use.
    """
    if before is not None:
        if before > date.today():  # noqa: DTZ011  a day in the calendar on the wall
            raise UsageError(f"{before} is still to come; that would forget everything.")
        forgotten = forget_before(settings, before)
    elif person and person.strip():
        forgotten = forget_person(settings, person)
    else:
        raise UsageError("Say whose or which facts: --before DATE or --person KEY.")
    if not forgotten.total:
        return Done(forgotten, None, ("Nothing was found, so nothing was changed.",))
    made = publish.publish(settings, on_progress=on_progress)
    lines = [f"Generation {made.number} is what people see now."]
    if older := [one for one in generation.available(settings) if one != made.number]:
        lines.append(
            f"{len(older)} older generations still hold figures of groups that counted it; they go "
            f"as new ones are published (generations_kept = {settings.generations_kept})."
        )
    if kept := sorted(settings.data.glob("before-restore-*")):
        lines.append(f"Stores kept aside by a restore still hold it: {kept[0].name}. Remove them.")
    return Done(forgotten, made.number, (*lines, _BACKUPS))
