"""Everything that a user can get wrong in one place: what is said, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver.errors import BadInput
from solver.loading import load, load_text

from .slips import GOOD, only, problems


def test_the_scenario_that_is_changed_is_sound() -> None:
    assert load_text(GOOD).rules


# --- the ten first mistakes -----------------------------------------------------------------------------------------
ORDER = "order: {rule: precedence, order: [first, second, third]}"


@pytest.mark.parametrize(("old", "new", "said"), [
    (ORDER, ORDER.replace("}", ", at_least: 3}"),
     "rules.order.at_least: 3 of what? Write 3h or 3d"),
    (ORDER, ORDER.replace("}", ", at_least: 15m}"),
     "rules.order.at_least: 15m: minutes or months? Write 15min; months are not supported"),
    ("who: [trump, putin]", "who:[trump, putin]",
     "a space is missing after the colon of `who:`; write `who: ...`, or quote the text"),
    ("who: presidents", "who: zelenski",
     "meetings.first.who: no such principal: zelenski; did you mean zelensky?"),
    ("who: presidents", "at: Geneva, who: presidents",
     "meetings.first.at: Geneva is a city; your venue is `geneva`"),
    ("order: [first, second", "order: [bilaterals, second",
     "rules.order.order.0: no meeting of the name bilaterals; all bilateral meetings: {format: bilateral}"),
    ("until: 2025-04-30", "until: 2025-04-31",
     "calendar.until: '2025-04-31': April has 30 days"),
    ("format: bilateral, who: presidents", "start: 2025-03-30T02:30, at: geneva, who: presidents",
     "meetings.first.start: `02:30` on 30 March is skipped in Zurich, clocks go from 02:00 to 03:00"),
    ("home: Kyiv", "home: Tripoli",
     "principals.zelensky.home: Tripoli: two places: Tripoli, Libya; Tripoli, Lebanon: add the country"),
    ("home: Kyiv", "home: Kiyv",
     "principals.zelensky.home: no such city: Kiyv; did you mean Kyiv, Ukraine?"),
    ("country: UA, home: Kyiv", "country: US, home: London",
     "principals.zelensky.home: London: two places: London, United Kingdom; London, United States: add the country"),
    ("country: UA, home: Kyiv", "home: Tripoli",
     "principals.zelensky.home: Tripoli: two places: Tripoli, Libya; Tripoli, Lebanon: add the country"),
])  # fmt: skip
def test_first_mistakes(old: str, new: str, said: str) -> None:
    assert only(old, new) == said


@pytest.mark.parametrize("latest", ["13:15", "2025-03-31T13:15", "2025-03-31T13:15+02:00"])
def test_latest_binds_the_end(latest: str) -> None:
    text = GOOD.replace("30min", "15min").replace("lasts: 1h}\n  sec", "lasts: 1h, start: 2025-03-31T13:15}\n  sec")
    [problem] = problems("within: 14d, soft: 2", f'latest: "{latest}"', text)
    assert str(problem) == ("file.yaml:15:53: rules.two-weeks.latest: first starts at 13:15 and lasts 1h: "
                            "the whole meeting must fit; for its beginning write start")


def test_equal_bounds_mean_the_start() -> None:
    [problem] = problems("within: 14d, soft: 2", "earliest: 13:00, latest: 13:00")
    assert problem.code == "latest-is-the-end"
    load_text(GOOD.replace("within: 14d, soft: 2", "earliest: 13:00, latest: 14:00"))
    load_text(GOOD.replace("within: 14d, soft: 2", "earliest: 13:00, latest: 13:00, soft: 1"))  # a wish may be missed


def test_a_slip_in_an_overlay(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(GOOD)
    overlay = tmp_path / "over.yaml"
    overlay.write_text("rules:\n  two-week: {within: 21d}\n")
    with pytest.raises(BadInput, match=r"over.yaml:2:3: rules.two-week: no such rule; did you mean two-weeks\? "
                                       r"A new rule needs `rule:`"):
        load(tmp_path / "good.yaml", [overlay])
    overlay.write_text("calendar: {grid: 30min}\n")
    with pytest.raises(BadInput, match="the overlay changes nothing"):
        load(tmp_path / "good.yaml", [overlay])


# --- the list -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("old", "new", "code", "said"), [
    ("  trump: {country: US}", "  putin: {country: US}", "duplicate-key", "principals.putin: `putin` is written "
     "twice, first on line 4; keep one of them"),
    ("home: Kyiv", "homes: Kyiv", "unknown-key", "principals.zelensky.homes: unknown key homes; did you mean "
     "home?"),
    ("away: [2025-04-02]", "away: [{from: 2025-04-02, movabel: true}]", "unknown-key",
     "principals.zelensky.away.0.movabel: unknown key movabel; did you mean movable?"),
    ("home: Kyiv", "quarters: Kyiv", "unknown-key", "principals.zelensky.quarters: unknown key quarters; the keys are "
     "name, country, home, zone, away, busy, note"),
    ("soft: 2", "sofft: 2", "unknown-key", "rules.two-weeks.sofft: unknown key sofft; did you mean soft?"),
    ("rules:\n", "ruls:\n", "unknown-key", "ruls: unknown key ruls; did you mean rules?"),
    ("attendees: 3", "attendee: 3", "unknown-key", "formats.trilateral.attendee: unknown key attendee; did you "
     "mean attendees?"),
    ("rule: window", "rule: windows", "no-such-kind", "rules.two-weeks.rule: no such kind of rule: windows; "
     "did you mean window?"),
    ("rule: window, ", "", "missing-key", "rules.two-weeks: a rule needs `rule:`, its kind; summit rules lists "
     "the kinds"),
    ("rule: window", "rule: travel", "always-on", "rules.two-weeks.rule: travel is always on and is not written"),
    ("meeting: first", "meeting: frist", "no-such-meeting", "rules.two-weeks.meeting: no such meeting: frist; "
     "did you mean first?"),
    ("meeting: first", "meeting: {format: bilaterals}", "no-such-format", "rules.two-weeks.meeting: no meeting "
     "has the format bilaterals; did you mean bilateral?"),
    ("meeting: first", "meeting: {with: zelenski}", "no-such-principal", "rules.two-weeks.meeting: no such "
     "principal: zelenski; did you mean zelensky?"),
    ("soft: 2", "wish_of: europeans", "no-such-principal", "rules.two-weeks.wish_of: no such principal: "
     "europeans"),
    ("soft: 2", "source: {doc: digest}", "no-such-source", "rules.two-weeks.source: no such source: digest"),
    ("within: 14d", "within: 14d, of: secnd", "no-such-anchor", "rules.two-weeks.of: no event or meeting of the "
     "name secnd; did you mean second?"),
    ("lasts: 2h", "lasts: 2h, at: genev", "no-such-place", "meetings.second.at: no venue, country or region of "
     "the name genev; did you mean geneva?"),
    ("lasts: 2h", "lasts: 2h, at: europe", "ambiguous-region", None),
    ("lasts: 2h", "lasts: 2h, at: Genf upon Sea", "no-such-city", "meetings.second.at: no such city: Genf upon "
     "Sea"),
    ("lasts: 2h", "lasts: 2h, at: NO", "no-venue", "meetings.second.at: no venue of the file lies in NO; add "
     "one under venues:, or name a city"),
    ("lasts: 2h", "lasts: 2h, at: geneva/oval", "no-such-room", None),
    ("until: 2025-04-30", "until: 2025-03-01", "end-before-start", "calendar: until 2025-03-01 lies before today "
     "2025-03-24"),
    ("until: 2025-04-30", "until: 2025-13-01", "bad-date", "calendar.until: '2025-13-01': there is no month 13"),
    ("until: 2025-04-30", "until: 2025-04-30T25:00", "bad-date", None),
    ("until: 2025-04-30", "until: tomorrow", "bad-date", None),
    ("away: [2025-04-02]", "away: {from: 2025-04-02, to: 2025-04-01}", "end-before-start",
     "principals.zelensky.away.to: to 2025-04-01 lies before from 2025-04-02"),
    ("away: [2025-04-02]", "away: 2025-04-31", "bad-date", "principals.zelensky.away: '2025-04-31': April has "
     "30 days"),
    ("away: [2025-04-02]", "away: {from: 2025-03-30T03:30}", "skipped-time",
     "principals.zelensky.away.from: `03:30` on 30 March is skipped in Kyiv, clocks go from 03:00 to 04:00"),
    ("within: 14d", "earliest: 2025-03-30T02:30", "skipped-time", "rules.two-weeks.earliest: `02:30` on 30 "
     "March is skipped in Zurich, clocks go from 02:00 to 03:00"),
    ("within: 14d", "earliest: 2025-04-02, latest: 2025-04-01", "end-before-start", None),
    ("within: 14d", "within: 1h, of: 2025-03-30T02:15", "skipped-time", "rules.two-weeks.of: `02:15` on 30 "
     "March is skipped in Paris, clocks go from 02:00 to 03:00"),
    ("rule: precedence, ", "rule: precedence, at_least: -3h, ", "bad-length", "rules.order.at_least: -3h is "
     "negative; a length is zero or more"),
    ("rule: precedence, ", "rule: precedence, free_days: -1, ", "bad-number", "rules.order.free_days: expected "
     "0 or more"),
    ("rule: precedence, ", "rule: precedence, at_least: 45min, ", "off-grid", "rules.order.at_least: 45min does "
     "not fit the grid of 30min; write 30min or 1h, or a finer calendar.grid"),
    ("lasts: 2h", "lasts: 10min", "off-grid", "meetings.second.lasts: 10min does not fit the grid of 30min; "
     "write 30min, or a finer calendar.grid"),
    ("lasts: 2h", "lasts: 0h", "bad-length", None),
    ("lasts: 2h", "lasts: 50d", "too-long", "meetings.second.lasts: second lasts 50d, longer than the whole "
     "calendar, 38d"),
    ("lasts: 2h", "lasts: {least: 3h, most: 2h}", "end-before-start", None),
    ("order: [first, second, third]", "order: [first, second, first]", "precedence-cycle", "rules.order: order "
     "makes a cycle: first before second before first"),
    ("home: Moscow", "home: Moscwo", "no-such-city", None),
    ("country: RU", "country: Rusia", "no-such-country", None),
    ("country: RU, home: Moscow", "country: Korea", "ambiguous-country", None),
    ("city: Geneva", "city: Springfield", "ambiguous-city", None),
    ("city: Geneva", "city: Malta", "ambiguous-city", None),
    ("city: Geneva", "city: Geneva, coordinates: [200, 10]", "bad-coordinates", None),
    ("city: Geneva", "city: Geneva, rooms: oval", "bad-rooms", None),
    ("city: Geneva", "city: Geneva, zone: Europe/Genf", "no-such-zone", None),
    ("soft: 2", "soft: much", "bad-weight", "rules.two-weeks.soft: 'much' is no weight; write a number such as "
     "soft: 2"),
    ("soft: 2", "soft: -2", "bad-weight", None),
    ("lasts: 2h", "worth: lots", "bad-weight", "meetings.second.worth: 'lots' is no weight; write a number such as "
     "worth: 2"),
    ("attendees: 3", "worth: lots", "bad-weight", "formats.trilateral.worth: 'lots' is no weight; write a number such "
     "as worth: 2"),
    ("grid: 30min", "grid: 30", "bad-grid", "calendar.grid: 30 of what? Write 1d, 1h or a divisor of an hour such as "
     "30min"),
    ("rules:\n", "travel: {local: 30}\nrules:\n", "bad-length", "travel.local: 30 of what? Write 30min, 30h or 30d"),
    ("soft: 2", "soft: true", "bad-weight", None),
    ("soft: 2", "soft: 2, hard: true", "soft-and-hard", None),
    ("[putin, zelensky]}", "[putin, zelenski]}", "no-such-principal", "groups.presidents.1: no such principal: "
     "zelenski; did you mean zelensky?"),
    ("[putin, zelensky]}", "[putin, others], others: [presidents]}", "group-cycle", "groups.presidents: the "
     "group contains itself: presidents in others in presidents"),
    ("[putin, zelensky]}", "[putin, zelensky], trump: [putin]}", "name-twice", None),
    ("  trump: {country: US}", "  trump: {country: US}\n  all: {}", "reserved-name", None),
    ("who: [presidents, trump]", "who: presidents", "too-few-attendees", "meetings.second.who: a trilateral "
     "needs 3 principals at least, here are only putin, zelensky"),
    ("lasts: 2h", "lasts: 2h, state: confirmed", "state-without-start", None),
    ("lasts: 2h", "lasts: 2h, state: likely", "wrong-value", "meetings.second.state: expected 'open', "
     "'confirmed', 'held' or 'dropped'"),
    ("lasts: 2h", "lasts: 2h, start: 2025-03-20T10:00", "outside-calendar", "meetings.second.start: second "
     "starts before today, 24 March 2025; a meeting that took place already has state: held"),
    ("lasts: 2h", "lasts: 2h, start: 2025-05-01T10:00", "outside-calendar", "meetings.second.start: second "
     "starts after the calendar's end, 30 April 2025"),
    ("lasts: 2h", "lasts: 2h, state: held, start: 2025-04-20T10:00", "outside-calendar", None),
    ("lasts: 2h", "lasts: 2h, start: 2025-04-01T10:10", "off-grid", None),
    ("lasts: 2h", "lasts: 2h, start: 2025-04-01T10:00, day: 2025-04-02", "contradiction", None),
    ("grid: 30min", "grid: 7min", "bad-grid", None),
    ("summit: 1", "summit: 2", "unknown-version", None),
    ("summit: 1\n", "", "missing-key", None),
])  # fmt: skip
def test_bad_input(old: str, new: str, code: str, said: str | None) -> None:
    [problem] = problems(old, new)
    assert problem.code == code, problem
    if said is not None:
        assert only(old, new) == said
