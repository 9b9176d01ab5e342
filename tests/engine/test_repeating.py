"""Hours that come back each day, in few numbers: the same ticks as span by span, summer time or not."""

from itertools import accumulate
from typing import Any

import pytest

from solver.clock import Spans
from solver.engine.probing import Prober
from solver.engine.repeating import Repeating, repeating
from solver.loading import load_data


def unfolded(spans: Repeating) -> Spans:
    """The spans one by one."""
    def later(turn: int) -> int:
        return spans.period * turn + sum(shift for since, shift in spans.opens.shifts if turn >= since)

    every = [(spans.opens.first + later(turn), spans.opens.first + spans.length + later(turn)) for turn in spans.turns]
    return [(max(first, spans.earliest), min(last, spans.latest)) for first, last in every]


def case(zone: str, **calendar: Any) -> Any:
    return load_data({
        "summit": 1, "title": "hours", "calendar": {"grid": "1h", "zone": zone, **calendar}, "principals": {"a": {}},
        "meetings": {"m": {"who": ["a"], "lasts": "2h", "at": "undetermined"}}}, "hours")


def hours(of: Any) -> Spans:
    calendar = of.scenario.calendar
    return list(of.clock.inside(calendar.hours, calendar.days, of.zone, 2))


CALENDARS = [
    {"today": "2025-08-19", "until": "2025-09-30", "hours": "09:00-20:00"},
    {"today": "2025-10-10", "until": "2025-11-30", "hours": "09:00-20:00"},                 # an hour more in October
    {"today": "2025-03-01", "until": "2025-11-30", "hours": "09:00-17:00", "days": ["mon", "tue", "wed", "fri"]},
    {"today": "2025-08-19", "until": "2025-09-30T11:00", "hours": "09:00-20:00"},            # the last day is cut
]


@pytest.mark.parametrize("zone", ["Europe/Paris", "UTC", "America/New_York"])
@pytest.mark.parametrize("calendar", CALENDARS)
def test_the_same_spans(zone: str, calendar: Any) -> None:
    spans = hours(case(zone, **calendar))
    found = repeating(spans, 24)
    assert found is not None
    assert unfolded(found) == spans


def test_what_does_not_repeat() -> None:
    daily = [(24 * n, 24 * n + 8) for n in range(20)]
    assert repeating(daily[:5], 24) is None                             # few
    assert repeating([*daily[:9], (216, 219), *daily[10:]], 24) is None    # one is shorter
    assert repeating([(0, 3), (5, 8), *((n, n + 3) for n in range(24, 480, 24)), (485, 488)], 24) is None   # two a day
    assert repeating([(n * n, n * n + 1) for n in range(20)], 24) is None
    cut = [(3, 8), *daily[1:-1], (456, 460)]
    found = repeating(cut, 24)
    assert found is not None
    assert list(accumulate([found.earliest, found.latest])) == [3, 463]
    assert unfolded(found) == cut


def test_the_model_allows_the_hours_and_no_others() -> None:
    """Every start from noon of 24 October to noon of 28 October, when Paris puts its clocks back."""
    of = case("Europe/Paris", today="2025-10-10", until="2025-11-10", hours="09:00-20:00")
    spans = hours(of)
    prober = Prober(of)
    start = prober.model.slots["m"].start
    for tick in range(14 * 24 + 12, 18 * 24 + 12):
        bounds = start.proto.domain
        bounds.clear()
        bounds.extend([tick, tick])
        assert prober.certainly(prober.rules) == any(first <= tick <= last for first, last in spans)
        assert prober.certainly([rule for rule in prober.rules if rule != "calendar.hours"])
