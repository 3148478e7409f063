"""A new question file: one that works, to be changed into the one that is wanted."""

from pathlib import Path

from dashboard.errors import UsageError
from dashboard.mart.question import in_words
from dashboard.mart.question_reading import NAME
from dashboard.settings import Settings
from dashboard.sql_files import sql


def new_question(folder: Path, name: str) -> Path:
    """Writes the starter file and returns its path; the folder is made where it is missing.

    Raises:
        UsageError: the name cannot be an address, or the file is there already.
    """
    text = sql("starter/questions/question").replace("TITLE", in_words(name))
    return save_question(folder, name, text)


def save_question(folder: Path, name: str, text: str) -> Path:
    """Writes a question file; never over one that is there.

    Raises:
        UsageError: see `new_question`; or the folder cannot be written to.
    """
    if not NAME.match(name):
        raise UsageError(
            f"'{name}' cannot be a page's address. Use a-z, 0-9 and _ , such as my_question."
        )
    path = folder / f"{name}.sql"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"{path} is there already. Choose another name.") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
    return path


def folder_for(settings: Settings) -> Path:
    """Where new questions belong: the folder of one's own, else where the reader stands."""
    return settings.queries or Path.cwd()
