"""Random small scenarios, as plain data in the language of the file, for the judge and the engine to disagree on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from .reading import Document
from .rule_scenarios import Setting, rules

CITIES = ("Geneva", "Istanbul", "Vienna", "Doha", "Washington", "Kyiv", "Delhi", "London")
COUNTRIES = {"Geneva": "CH", "Istanbul": "TR", "Vienna": "AT", "Doha": "QA", "Washington": "US", "Kyiv": "UA",
             "Delhi": "IN", "London": "GB"}
TODAYS = (date(2025, 8, 19), date(2025, 3, 29), date(2025, 10, 25), date(2025, 3, 8), date(2025, 11, 1))
"""A plain week, and the eves of the changes to and from summer time in Europe and in America."""
ZONES = ("Europe/Paris", "Europe/Istanbul", "UTC", "America/New_York", "Asia/Kolkata")
PEOPLE = ("ann", "bob", "cyd", "dan")
MEETINGS = ("one", "two", "three", "four")
ONE_DAY = timedelta(days=1)


@st.composite
def documents(draw: st.DrawFn, size: int = 4000, only: Sequence[str] = ()) -> Document:
    """A scenario with about ``size`` combinations of starts and places at the most; its rules may be ``only`` some."""
    daily = draw(st.booleans())
    grid = 1440 if daily else draw(st.sampled_from([60, 60, 30]))
    meetings = draw(st.sampled_from([2, 2, 3, 3, 4]))
    venues = draw(st.integers(0, 3))
    ways = int(size ** (1 / meetings))
    starts = max(3, ways // max(1, venues))
    calendar = draw(_calendar(grid, min(starts, 40)))
    setting = Setting(
        today=date.fromisoformat(calendar["today"]),
        until=date.fromisoformat(calendar["until"][:10]),
        daily=daily, grid=grid, whole_days="T" not in calendar["until"],
        people=PEOPLE[:draw(st.integers(2, 4))],
        meetings=tuple(draw(st.permutations(MEETINGS[:meetings]))),
        venues=tuple(f"v{n}" for n in range(venues)))
    cities = {venue: draw(st.sampled_from(CITIES)) for venue in setting.venues}
    document: Document = {
        "summit": 1, "calendar": calendar,
        "principals": {person: draw(_principal(setting)) for person in setting.people},
        "venues": {venue: draw(_venue(city)) for venue, city in cities.items()},
        "formats": {"duo": {}, "trio": {}},
        "events": {"vote": str(setting.today + draw(st.integers(-2, 2)) * ONE_DAY), "unset": "unknown",
                   "truce": {"date": f"{setting.today}T{draw(st.sampled_from(['05:00', '11:30+02:00']))}"}},
        "meetings": {name: draw(_meeting(setting)) for name in setting.meetings},
        "travel": draw(_travel(setting)),
        "rules": draw(rules(setting, only)),
        "goals": draw(_goals(setting)),
    }
    if draw(st.integers(0, 3)) == 0:
        document["meetings"]["past"] = draw(_past(setting))
    return document


@st.composite
def _calendar(draw: st.DrawFn, grid: int, starts: int) -> dict[str, Any]:
    today = draw(st.sampled_from(TODAYS))
    calendar: dict[str, Any] = {"today": str(today), "grid": {1440: "1d", 60: "1h", 30: "30min"}[grid]}
    if grid == 1440:
        calendar["until"] = str(today + draw(st.integers(min(3, starts), starts)) * ONE_DAY)
        if draw(st.integers(0, 3)) == 0:
            calendar["days"] = draw(st.sampled_from(["mon-fri", ["tue", "wed", "sat", "sun"]]))
        return calendar
    calendar["zone"] = draw(st.sampled_from(ZONES))
    kind = draw(st.sampled_from(["stretch", "hours", "hours"]))
    if kind == "stretch":  # every tick from midnight on
        end = datetime.combine(today, time()) + starts * timedelta(minutes=grid)
        calendar["until"] = f"{end:%Y-%m-%dT%H:%M}" if end.hour > 3 else f"{end:%Y-%m-%d}T05:00"
        return calendar
    days = draw(st.integers(1, 3))
    calendar["until"] = str(today + (days - 1) * ONE_DAY)
    opens = draw(st.sampled_from([8, 9, 14, 22]))
    width = max(2, min(10, starts * grid // 60 // days + 1))
    calendar["hours"] = f"{opens:02d}:{draw(st.sampled_from([0, 0, 30])):02d}-{(opens + width) % 24:02d}:00"
    if draw(st.integers(0, 3)) == 0:
        calendar["days"] = draw(st.sampled_from(["fri-sun", ["mon", "tue", "sun"]]))
    return calendar


@st.composite
def _principal(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    principal: dict[str, Any] = {}
    if draw(st.booleans()):
        principal["home"] = draw(st.sampled_from(CITIES))
        principal["country"] = COUNTRIES[principal["home"]]
    elif draw(st.booleans()):
        principal["country"] = draw(st.sampled_from(["FR", "RU", ["DE", "FI"], "UA", "TR"]))
    if draw(st.integers(0, 5)) == 0:
        principal["zone"] = draw(st.sampled_from(ZONES))
    aways = draw(st.sampled_from([0, 0, 1, 1, 2]))
    if aways:
        principal["away"] = [draw(away(setting)) for _ in range(aways)]
    return principal


@st.composite
def away(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    """A time away, of days or of hours, perhaps somewhere known."""
    first = draw(setting.day())
    if setting.daily or draw(st.booleans()):
        entry = {"from": str(first), "to": str(first + draw(st.integers(0, 1)) * ONE_DAY)}
    else:
        opens = draw(st.integers(5, 18))
        closes = opens + draw(st.integers(1, 5))
        entry = {"from": f"{first}T{opens:02d}:00", "to": f"{first}T{closes:02d}:{draw(st.sampled_from([0, 20])):02d}"}
    if draw(st.integers(0, 2)) == 0:
        entry["at"] = draw(st.sampled_from([*setting.venues, *(() if setting.venues else ("Doha", "Kyiv"))]))
    return entry


@st.composite
def _venue(draw: st.DrawFn, city: str) -> dict[str, Any]:
    venue: dict[str, Any] = {"city": city}
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return {"country": COUNTRIES[city]}  # nobody knows how far it is
    if kind == 4:
        return {"country": COUNTRIES[city], "zone": "Europe/Riga", "coordinates": [57.0, 24.1]}
    if kind in (1, 2):
        venue["rooms"] = draw(st.sampled_from([1, 1, 2]))
    if kind == 3:
        venue["rooms"] = ["red", "blue"]
    return venue


@st.composite
def _meeting(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    who = draw(st.lists(st.sampled_from(setting.people), min_size=1, max_size=3, unique=True))
    short = ["1h", "2h", "3h"] if setting.grid != 30 else ["30min", "1h", "2h"]
    long = ["1d"] if setting.whole_days else []
    lasts = draw(st.sampled_from(["4h", "1d", "2d"] if setting.daily else short + long))
    meeting: dict[str, Any] = {"who": who, "lasts": lasts, "format": draw(st.sampled_from(["duo", "trio"]))}
    choice = draw(st.integers(0, 9))
    if choice == 0:
        meeting["at"] = draw(st.sampled_from(["undetermined", "remote"]))
    elif setting.venues and choice < 5:
        meeting["at"] = draw(st.lists(st.sampled_from(setting.venues), min_size=1, max_size=2, unique=True))
    elif len(setting.venues) > 1 and choice == 5:
        meeting["at"] = {"not": setting.venues[0]}
    if draw(st.integers(0, 2)) == 0:
        meeting["optional"] = True
        meeting["worth"] = draw(st.sampled_from([1, 2, 0.5]))
    last = draw(st.integers(0, 19))
    if last < 2:
        meeting["day"] = str(draw(setting.day()))
    elif last == 2:
        meeting["state"] = "dropped"
    return meeting


@st.composite
def _past(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    who = draw(st.lists(st.sampled_from(setting.people), min_size=1, max_size=2, unique=True))
    before = setting.today - draw(st.integers(1, 2)) * ONE_DAY
    clock = f"{draw(st.integers(15, 21))}:{draw(st.sampled_from(['00', '10']))}"
    start = str(before) if setting.daily else f"{before}T{clock}"
    past = {"who": who, "lasts": draw(st.sampled_from(["2h", "3h"])), "state": "held", "start": start, "format": "duo"}
    past["at"] = draw(st.sampled_from([*setting.venues, *(() if setting.venues else ("undetermined",))]))
    return past


@st.composite
def _travel(draw: st.DrawFn, setting: Setting) -> dict[str, Any]:
    travel: dict[str, Any] = {"local": draw(st.sampled_from(["30min", "1h"]))}
    if draw(st.integers(0, 2)) == 0:
        travel["before"], travel["after"] = "1h", "40min"
    if draw(st.integers(0, 4)) == 0:
        travel["detours"] = True
    if draw(st.integers(0, 2)) == 0:
        spots = st.sampled_from([*setting.venues, "Kyiv", "Geneva", "Doha"])
        ends = draw(st.lists(spots, min_size=2, max_size=2, unique=True))
        leg: dict[str, Any] = {"from": ends[0], "to": ends[1],
                               "takes": draw(st.sampled_from(["1h", "3h", "13h", "25h"]))}
        if draw(st.booleans()):
            leg["who"] = draw(st.sampled_from(setting.people))
        if draw(st.booleans()):
            leg["one_way"] = True
        travel["between"] = [leg]
    return travel


@st.composite
def _goals(draw: st.DrawFn, setting: Setting) -> list[Any]:
    name = st.sampled_from(setting.meetings)
    scope = st.sampled_from(["total", "worst"])
    one = st.one_of(
        st.sampled_from(["most_held", "wishes"]),
        st.builds(lambda s: {"most_held": s}, scope),
        st.builds(lambda edge: {"earliest": edge}, st.sampled_from(["end", "start"])),
        st.builds(lambda edge, m: {"earliest": {edge: m}}, st.sampled_from(["end", "start"]), name),
        st.builds(lambda s: {"least_travel": s}, scope),
        st.builds(lambda s: {"fewest_waits": s}, scope),
        st.builds(lambda m, day: {"nearest": {m: str(day)}}, name, setting.day()))
    return draw(st.lists(one, max_size=3, unique_by=str))
