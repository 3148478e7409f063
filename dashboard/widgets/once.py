"""An answer is worked out once, however many people ask for it at the same moment.

`functools.lru_cache` alone lets everybody who comes before the first answer is there work it out
too: after a new generation that would be the whole crowd.
"""

from collections import OrderedDict
from collections.abc import Callable, Container
from concurrent.futures import Future
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from dashboard.language import current

P = ParamSpec("P")
R = TypeVar("R")

# Answers of one kind; the largest are half a megabyte, most a tenth of that.
MOST = 300

Asked = tuple[tuple[Any, ...], tuple[tuple[str, Any], ...], str]
Answers = OrderedDict[Asked, Future[Any]]
_everything: list[tuple[Answers, Lock]] = []


def once(most: int = MOST) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keeps the answers asked for last, by what was asked; whoever comes second waits for them.

    Of an error nothing is kept: all who waited hear of it, and the next one tries again.
    """

    def decorate(work: Callable[P, R]) -> Callable[P, R]:
        answers: Answers = OrderedDict()
        guard = Lock()
        _everything.append((answers, guard))

        @wraps(work)
        def ask(*args: P.args, **named: P.kwargs) -> R:
            # Answers hold sentences.
            asked = (args, tuple(sorted(named.items())), current().code)
            with guard:
                first = asked not in answers
                answer: Future[R] = answers.setdefault(asked, Future())
                answers.move_to_end(asked)
                if len(answers) > most:
                    answers.popitem(last=False)
            if first:
                _work_out(answer, lambda: work(*args, **named))
                if answer.exception() is not None:
                    with guard:
                        answers.pop(asked, None)
            return answer.result()

        return ask

    return decorate


def forget_all_but(generations: Container[int]) -> None:
    """Lets go of answers on generations that are no longer kept: nobody can ask for them.

    A generation is the second thing that each such answer is asked by.
    """
    for answers, guard in _everything:
        with guard:
            for asked in list(answers):
                given = asked[0]
                if len(given) > 1 and isinstance(given[1], int) and given[1] not in generations:
                    del answers[asked]


def _work_out(answer: Future[R], work: Callable[[], R]) -> None:
    try:
        answer.set_result(work())
    except BaseException as error:  # noqa: BLE001  whoever waits must not wait for ever
        answer.set_exception(error)
