"""Saying sentences: forms, numbers and days of a language, and two visitors at once."""

from datetime import date
from threading import Barrier, Thread

import pytest

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.numbers import amount
from dashboard.analyses.wording import Pair, interval_words, question, signed, thousands
from dashboard.charts.numbers import month
from dashboard.charts.small_print import day_words
from dashboard.language import current, say, say_many, speak, speaking


def metric(name: str, label: str, better: str = "higher") -> MetricInfo:
    with speaking(current().code):
        named = current().label(name, label)
    return MetricInfo(name, named, "staff", "mean", "wave", 0, 100, better, "", True)


def asked(x: tuple[str, str], y: tuple[str, str, str], kind: str = "store") -> str:
    return question(Pair(metric(*x), metric(*y), current().kinds(kind)))


def test_english_is_what_the_code_says() -> None:
    assert asked(("engagement", "Engagement"), ("nps", "NPS", "higher")) == (
        "Do stores with higher engagement also have higher NPS?"
    )


@pytest.mark.parametrize(
    ("x", "y", "kind", "said"),
    [
        (("engagement", "Engagement"), ("nps", "NPS", "higher"), "store",
         "Haben Filialen mit höherem Engagement auch einen höheren NPS?"),
        (("enps", "eNPS"), ("csat", "Customer satisfaction", "higher"), "market",
         "Haben Märkte mit einem höheren eNPS auch höhere Kundenzufriedenheit?"),
        (("engagement", "Engagement"), ("turnover", "Staff turnover (yearly rate)", "lower"),
         "ward", "Haben Stationen mit höherem Engagement auch niedrigere Fluktuation?"),
        (("driver_growth", "Growth"), ("margin", "Margin, % of revenue", "higher"), "Praxis",
         "Haben Einheiten mit höheren Werten bei „Growth“ auch höhere Werte bei „Margin“?"),
    ],
)  # fmt: skip
def test_german_bends_its_nouns(
    x: tuple[str, str], y: tuple[str, str, str], kind: str, said: str
) -> None:
    with speaking("de"):
        assert asked(x, y, kind) == said


def test_a_metric_uploaded_under_a_built_in_name_keeps_its_own() -> None:
    with speaking("de"):
        assert current().label("turnover", "Turnover in euros") == "Turnover in euros"
        assert current().label("turnover", "Staff turnover (yearly rate)").startswith("Fluktuation")


def test_numbers_and_days_are_written_the_german_way() -> None:
    revenue = MetricInfo("revenue", "Revenue", "result", "amount", "month", None, None, "higher",
                         "€", False)  # fmt: skip
    with speaking("de"):
        assert signed(-0.412) == "−0,41"
        assert interval_words(0.26, 0.54) == "0,26 bis 0,54"
        assert thousands(1234) == "1.234"
        assert amount(2_345_678, revenue) == "2,3 Mio."
        assert month(date(2026, 3, 1)) == "März 2026"
        assert day_words(date(2026, 11, 5)) == "5. Nov. 2026"


def test_plurals_follow_the_count() -> None:
    with speaking("de"):
        said = [say_many("{count} period", "{count} periods", n) for n in (1, 2, 0)]
    assert said == ["1 Zeitraum", "2 Zeiträume", "0 Zeiträume"]


def test_a_sentence_without_translation_stays_english() -> None:
    with speaking("de"):
        assert say("No such sentence {n}.", n=3) == "No such sentence 3."


def test_two_visitors_at_once_hear_their_own_language() -> None:
    """Both have begun before either speaks, a hundred times over."""
    heard: dict[str, set[str]] = {"en": set(), "de": set()}
    together = Barrier(2)

    def visit(code: str) -> None:
        speak(code)
        for _ in range(100):
            together.wait()
            heard[code].add(say("What to do"))

    threads = [Thread(target=visit, args=(code,)) for code in heard]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == {"en": {"What to do"}, "de": {"Was zu tun ist"}}
    assert say("What to do") == "What to do"
