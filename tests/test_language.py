"""What the words of the language mean: one test at least for each numbered decision of docs/language.md.

16 (calendars from .ics files) waits for the rule that reads them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from solver.answer import Answer
from solver.case import Case
from solver.checking import check
from solver.clock import instant
from solver.engine import Limits, count, solve
from solver.errors import BadInput
from solver.journeys import away_span
from solver.loading import load_text
from solver.schedule import Schedule, Session, Verdict

DAYS = "summit: 1\ncalendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}\n"
HOURS = "summit: 1\ncalendar: {today: 2025-08-19, until: 2025-08-29, grid: 1h, zone: Europe/Paris}\n"
PAIR = "principals: {a: {}, b: {}}\n"
MANY = "principals: {a: {}, b: {}, c: {}, d: {}}\n"


def best(text: str) -> tuple[Answer, Schedule]:
    answer = solve(load_text(text), limits=Limits(seconds=20))
    assert answer.status == "optimal", answer.status
    return answer, answer.solutions[0].schedule


def session(text: str, name: str = "m") -> Session:
    return best(text)[1].sessions[name]


def start(text: str, name: str = "m") -> str:
    """When a meeting starts in the best schedule, on its venue's clocks."""
    held = session(text, name)
    if isinstance(held.start, datetime):
        return f"{held.start.astimezone(held.zone):%Y-%m-%d %H:%M}"
    return str(held.start)


def possible(text: str) -> bool:
    return solve(load_text(text), limits=Limits(seconds=20)).status == "optimal"


def verdict(answer: Answer, rule: str) -> Verdict:
    return answer.solutions[0].verdicts[rule]


# --- time -----------------------------------------------------------------------------------------------------------
def test_01_a_date_belongs_to_where_it_happens() -> None:
    text = HOURS + ("principals: {a: {home: Tokyo, away: 2025-08-20}, b: {}}\nvenues: {doha: {city: Doha}}\n"
                    "meetings:\n  m: {who: [a, b], at: doha, start: 2025-08-21T10:00}\n"
                    "  n: {who: [a, b], at: doha, start: 2025-08-21T10:00-04:00}\nevents: {e: 2025-08-20}\n")
    case = load_text(text)
    away = case.scenario.principals["a"].away[0]
    assert away_span(away, case, "a")[0] == datetime(2025, 8, 19, 15, tzinfo=UTC)  # midnight in Tokyo
    assert case.venue_zone("doha").key == "Asia/Qatar"
    assert start(text.replace("  n:", "#")) == "2025-08-21 10:00"
    assert start(text.replace("  m:", "#"), "n") == "2025-08-21 17:00"  # an explicit offset wins
    assert instant(date(2025, 8, 20), case.zone) == datetime(2025, 8, 19, 22, tzinfo=UTC)
    utc = load_text(text.replace(", zone: Europe/Paris", ""))
    assert utc.zone.key == "UTC"
    assert any("UTC" in remark for remark in utc.remarks)
    daily = load_text(text.replace("grid: 1h", "grid: 1d").replace("T10:00-04:00", "").replace("T10:00", ""))
    assert {daily.venue_zone("doha").key, daily.zone_of("a").key, daily.zone.key} == {"UTC"}


def test_02_lower_bounds_bind_the_start_upper_ones_the_end() -> None:
    text = HOURS + PAIR + "meetings: {m: {who: all, lasts: 3h}}\nrules:\n  w: {rule: window, meeting: m, BOUND}\n"
    assert start(text.replace("BOUND", "earliest: 2025-08-21")) == "2025-08-21 00:00"
    by_noon = text.replace("BOUND", "latest: 2025-08-19T12:00") + "  x: {rule: window, meeting: m, earliest: HERE}\n"
    assert start(by_noon.replace("HERE", "2025-08-19T09:00")) == "2025-08-19 09:00"
    assert not possible(by_noon.replace("HERE", "2025-08-19T10:00"))
    day = text.replace("BOUND", "latest: 2025-08-21") + "  x: {rule: window, meeting: m, earliest: 2025-08-21T21:00}\n"
    assert possible(day)  # a date includes its day
    night = text.replace("BOUND", "day: 2025-08-21, earliest: 2025-08-21T23:00")
    assert session(night).last_day == date(2025, 8, 22)  # `day` binds the start only


def test_02_until_bounds_meetings_not_journeys_home() -> None:
    text = ("summit: 1\ncalendar: {today: 2025-08-19, until: 2025-08-20, grid: 1h, zone: Asia/Tokyo}\n"
            "principals: {a: {home: Washington}, b: {}}\nvenues: {tokyo: {city: Tokyo}}\n"
            "meetings: {m: {who: all, start: 2025-08-20T22:00, lasts: 2h}}\n")
    assert possible(text)


@pytest.mark.parametrize(("rule", "begins"), [
    ("lead_time, at_least: 7d, of: 2025-08-18", "2025-08-25 00:00"),
    ("lead_time, at_least: 36h, of: 2025-08-18T20:00", "2025-08-20 08:00"),
    ("lead_time, at_least: 2d", "2025-08-21 00:00"),  # of today
    ("lead_time, at_least: 1d, of: first", "2025-08-20 00:00"),  # from the day of its end
    ("lead_time, at_least: 24h, of: first", "2025-08-20 02:00"),
])  # fmt: skip
def test_03_days_move_dates_hours_move_the_instant(rule: str, begins: str) -> None:
    text = HOURS + PAIR + ("meetings: {first: {who: all, lasts: 2h, start: 2025-08-19T00:00}, m: {who: all}}\n"
                           f"rules:\n  r: {{rule: {rule}, meeting: m}}\n")
    assert start(text) == begins


def test_03_within_days_is_to_the_end_of_the_date() -> None:
    text = DAYS + PAIR + ("meetings: {m: {who: all, lasts: 1d}}\nrules:\n  w: {rule: window, meeting: m, within: 3d}\n"
                          "  x: {rule: window, meeting: m, earliest: 2025-08-22}\n")
    assert start(text) == "2025-08-22"
    assert not possible(text.replace("2025-08-22}", "2025-08-23}"))


def test_04_gaps_are_elapsed_and_free_days_mean_the_same_on_every_grid() -> None:
    text = PAIR + "meetings: {first: {who: all, lasts: 2h}, m: {who: all}}\nrules:\n  r: {rule: precedence, " \
                  "first: first, then: m, GAP}\n"
    assert start(HOURS + text.replace("GAP", "at_least: 1d")) == "2025-08-20 02:00"
    assert start(HOURS + text.replace("GAP", "free_days: 1")) == "2025-08-21 00:00"
    for gap in ("at_least: 1d", "free_days: 1"):
        assert start(DAYS + text.replace("GAP", gap)) == "2025-08-21"


def test_05_whole_days_and_the_grid() -> None:
    text = HOURS + PAIR + "meetings: {m: {who: all, lasts: 2d}}\nrules:\n  r: {rule: body_clock, hours: 09:00-18:00, " \
                          "zone: venue}\n"
    held = session(text)
    assert (held.first_day, held.last_day) == (date(2025, 8, 19), date(2025, 8, 20))  # exempt from hours
    assert session(DAYS + PAIR + "meetings: {m: {who: all, lasts: 3h}}\n").last_day == date(2025, 8, 19)
    with pytest.raises(BadInput, match="1h 30min does not fit"):
        load_text(HOURS + PAIR + "meetings: {m: {who: all, lasts: 90min}}\n")
    for grid in ("7min", "2h", "2d", "0h", "45min"):
        with pytest.raises(BadInput, match="is no grid"):
            load_text(HOURS.replace("1h", grid) + PAIR + "meetings: {m: {who: all, lasts: 2d}}\n")
    clock = load_text(HOURS + PAIR + "meetings: {m: {who: all}}\n").clock
    assert clock.journey(61) == 2  # journeys round up
    assert clock.start_from(datetime(2025, 8, 19, 9, 20), clock.zone) == 10  # bounds round inward
    assert clock.end_by(datetime(2025, 8, 19, 9, 20), clock.zone) == 9


@pytest.mark.parametrize(("takes", "second"), [("12h", "2025-08-20"), ("13h", "2025-08-21"), ("25h", "2025-08-22")])
def test_06_a_journey_on_the_daily_grid(takes: str, second: str) -> None:
    text = DAYS + PAIR + ("venues: {geneva: {city: Geneva}, doha: {city: Doha}}\n"
                          "meetings: {first: {who: all, at: geneva, day: 2025-08-19}, m: {who: all, at: doha}}\n"
                          f"travel: {{between: [{{from: geneva, to: doha, takes: {takes}}}]}}\n")
    assert start(text) == second


def test_07_the_calendar_bounds_ordinary_meetings_in_the_venues_zone() -> None:
    text = HOURS.replace("Europe/Paris", "Europe/Paris, hours: 09:00-18:00, days: [wed]") + PAIR + (
        "venues: {doha: {city: Doha}}\nmeetings: {m: {who: all, at: doha}}\n")
    assert start(text) == "2025-08-20 09:00"
    unbounded = load_text(HOURS + PAIR + "meetings: {m: {who: all}}\n").remarks
    assert "nothing bounds meetings to daytime" in " ".join(unbounded)


# --- meetings -------------------------------------------------------------------------------------------------------
HELD = HOURS + MANY + """\
venues: {geneva: {city: Geneva}}
meetings:
  alaska: {format: bilateral, who: [a, b], state: held, start: 2025-08-15T11:30-08:00, lasts: 3h, at: Anchorage}
  m: {format: bilateral, who: [a, c]}
  fixed: {format: trilateral, who: [b, c, d], state: confirmed, start: 2025-08-22T10:00}
rules:
"""


def test_08_held_meetings_are_reached_by_name_only() -> None:
    case = load_text(HELD + "  order: {rule: precedence, order: [{format: trilateral}, {format: bilateral}]}\n"
                            "  later: {rule: lead_time, meeting: m, at_least: 10d, of: alaska}\n"
                            "  every: {rule: window, meeting: all, earliest: 2025-08-20}\n")
    every = next(rule for rule in case.rules if rule.name == "every")
    assert case.select(every.meeting) == ("m", "fixed")  # type: ignore[attr-defined]
    answer = solve(case)
    assert answer.status == "optimal"
    held = answer.solutions[0].schedule.sessions
    assert held["alaska"].past
    assert held["alaska"].start == datetime(2025, 8, 15, 19, 30, tzinfo=UTC)
    assert held["m"].first_day == date(2025, 8, 25)
    assert held["fixed"].start == datetime(2025, 8, 22, 8, tzinfo=UTC)
    with pytest.raises(BadInput, match="a held meeting needs its start"):
        load_text(HELD.replace("start: 2025-08-15T11:30-08:00, ", ""))


def test_09_where_a_meeting_is_held() -> None:
    text = HOURS + ("principals: {a: {home: Moscow, country: RU}, b: {home: Washington, country: US}}\n"
                    "venues: {geneva: {city: Geneva}, doha: {city: Doha}}\nmeetings: {m: {who: all}}\n"
                    "rules: {in-europe: {rule: region, meeting: m, at: europe-un}}\n")
    free, undetermined, remote = (load_text(text.replace("{who: all}", meeting)) for meeting in (
        "{who: all}", "{who: all, at: undetermined}", "{who: all, at: remote}"))
    assert [site.venue for site in free.sites("m")] == ["geneva", "doha"]
    assert undetermined.is_undetermined("m")
    assert not undetermined.sites("m")
    assert remote.is_remote("m")
    answers = [solve(case) for case in (free, undetermined, remote)]
    assert [a.solutions[0].schedule.sessions["m"].venue for a in answers] == ["geneva", None, None]
    assert [verdict(a, "in-europe").kept for a in answers] == [True, None, None]  # None: not tested
    first = [a.solutions[0].schedule.sessions["m"].start for a in answers]
    assert first[0] > first[1] == first[2]  # no journeys


def test_10_a_class_means_every_pair_of_its_held_members() -> None:
    text = DAYS + MANY + ("meetings:\n  x: {format: bilateral, who: [a, b], lasts: 1d}\n"
                          "  y: {format: bilateral, who: [c, d], lasts: 1d, optional: true, day: 2025-08-25}\n"
                          "  m: {who: all, lasts: 1d}\n"
                          "rules:\n  order: {rule: precedence, first: {format: bilateral}, then: m}\n")
    assert start(text) == "2025-08-26"  # y can be held, so it is, and comes before
    refused = text + "  refusal: {rule: consent, who: c, meeting: y, accepts: false}\n"
    assert start(refused) == "2025-08-20"  # y is not held: precedence says nothing of it
    assert any("a condition makes" in remark for remark in load_text(text).remarks)


def test_11_formats_give_defaults_and_a_minimum() -> None:
    text = HOURS + MANY + ("venues: {unhq: {city: New York, rooms: 2}, doha: {city: Doha}}\n"
                           "formats: {bilateral: {lasts: 2h, at: unhq, optional: true, worth: 2, attendees: 2}}\n"
                           "meetings:\n  m: {format: bilateral, who: [a, b]}\n"
                           "  n: {format: bilateral, who: [c, d], lasts: 1h, optional: false}\n")
    case = load_text(text)
    assert (str(case.meeting("m").length), case.meeting("m").optional, case.meeting("m").worth) == ("2h", True, 2)
    assert (str(case.meeting("n").length), case.meeting("n").optional) == ("1h", False)
    assert [site.venue for site in case.sites("m")] == ["unhq"]
    with pytest.raises(BadInput, match="a bilateral needs 2 principals at least"):
        load_text(text.replace("[a, b]", "a"))


# --- people, places, facts ------------------------------------------------------------------------------------------
def test_12_countries_homes_groups_and_stays() -> None:
    text = HOURS + """\
principals:
  a: {country: RU, home: Moscow, away: {from: 2025-08-20, to: 2025-08-20, at: Cairo}}
  b: {country: [FR, DE], home: Paris}
  c: {}
groups: {pair: [a, b], more: [pair, c]}
venues: {geneva: {city: Geneva}}
meetings: {m: {who: more, start: 2025-08-21T12:00}}
rules: {neutral: {rule: neutrality, meeting: m, who: more}}
"""
    answer, schedule = best(text)
    case = answer.case
    assert case.attendees("m") == ("a", "b", "c")
    assert case.countries("b") == ("FR", "DE")
    assert case.home("c") is None  # a country, or none, implies no capital
    trips = [(trip.start.name, trip.end.name) for trip in case.journeys.trips(schedule, "a")]
    assert ("Cairo", "geneva") in trips  # the next journey starts where the stay was
    assert [trip.start.name for trip in case.journeys.trips(schedule, "c")] == []
    assert "c" in " ".join(case.remarks)  # absent is passed over, and said


def test_12_home_when_the_time_is_long_straight_on_when_short() -> None:
    text = HOURS + ("principals: {a: {home: Moscow}}\nvenues: {geneva: {city: Geneva}, doha: {city: Doha}}\n"
                    "meetings: {m: {who: a, at: geneva, start: 2025-08-20T12:00}, "
                    "n: {who: a, at: doha, start: 2025-08-2DT12:00}}\n")
    for day, number in (("1", 3), ("6", 4)):
        answer, schedule = best(text.replace("2D", f"2{day}"))
        assert len(list(answer.case.journeys.trips(schedule, "a"))) == number


def test_13_rooms_cost_nothing_two_venues_of_a_city_the_local_way() -> None:
    text = HOURS.replace("1h", "30min") + """\
principals: {a: {}}
venues: {hotel: {city: Geneva, rooms: [oval, hall]}, palais: {city: Geneva}}
meetings: {first: {who: a, at: hotel/oval, lasts: 1h}, m: {who: a, at: WHERE, lasts: 1h}}
rules: {order: {rule: precedence, order: [first, m]}}
"""
    assert start(text.replace("WHERE", "hotel/hall")) == "2025-08-19 01:00"
    assert start(text.replace("WHERE", "palais")) == "2025-08-19 01:30"
    local = text.replace("WHERE", "palais") + "travel: {local: 1h}\n"
    assert start(local) == "2025-08-19 02:00"


NEUTRAL = HOURS + """\
principals: {a: {country: RU}, b: {country: UA}}
venues: {geneva: {city: Geneva}, vienna: {city: Vienna}, ankara: {city: Ankara}, warsaw: {city: Warsaw}}
meetings: {m: {who: [a, b], at: HERE}}
rules: {neutral: {rule: neutrality, meeting: m, who: [a, b], LIST}}
"""


@pytest.mark.parametrize(("places", "allowed"), [
    ("such_as: [TR]", {"geneva", "vienna", "ankara"}),  # the example, or whatever passes the tests
    ("among: [TR, PL]", {"ankara", "warsaw"}),  # a closed list
    ("such_as: [CH]", {"geneva", "vienna"}),
])  # fmt: skip
def test_14_examples_and_closed_lists(places: str, allowed: set[str]) -> None:
    found = {venue for venue in ("geneva", "vienna", "ankara", "warsaw")
             if possible(NEUTRAL.replace("HERE", venue).replace("LIST", places))}
    assert found == allowed


def test_14_bare_europe_is_refused_with_the_choice() -> None:
    with pytest.raises(BadInput) as raised:
        load_text(NEUTRAL.replace("HERE", "geneva").replace("LIST", "among: europe"))
    assert all(name in str(raised.value) for name in ("europe-un", "europe-coe", "eu "))


def test_15_facts_of_the_file_outrank_the_atlas() -> None:
    text = NEUTRAL.replace("HERE", "geneva").replace("LIST", "tests: traditional")
    assert possible(text)
    fact = "facts:\n  sanctions: {place: Switzerland, fact: neutral-traditional, is: no, from: 2022-02-28}\n"
    assert not possible(text + fact)
    assert possible(text + fact.replace("from:", "to:"))  # it no longer held
    assert possible(text + fact.replace("is: no", "is: conditional"))


# --- firmness, goals, sources ---------------------------------------------------------------------------------------
def test_17_a_status_never_sets_strength() -> None:
    text = DAYS + PAIR + ("meetings: {m: {who: all, lasts: 1d}}\nrules:\n  r: {rule: window, meeting: m, "
                          "earliest: 2025-08-25, source: {status: possible}}\n")
    assert start(text) == "2025-08-25"
    assert any("only possible" in remark for remark in load_text(text).remarks)
    assert not load_text(text.replace("source:", "hard: true, source:")).remarks


def test_18_a_penalty_is_weight_times_amount() -> None:
    text = DAYS + PAIR + ("meetings: {m: {who: all, lasts: 1d, day: 2025-08-26}}\nrules:\n"
                          "  soon: {rule: window, meeting: m, latest: 2025-08-23, soft: 2}\n"
                          "  place: {rule: window, meeting: m, day: 2025-08-26, soft: 7}\n")
    answer, _ = best(text)
    assert verdict(answer, "soon").amount == 3  # days late
    wishes = next(goal for goal in answer.solutions[0].goals if goal.goal.kind == "wishes")
    assert wishes.value == 6


def test_19_goals_are_ordered_and_two_come_first_unless_placed() -> None:
    text = DAYS + PAIR + "meetings: {m: {who: all, lasts: 1d}, n: {who: all, lasts: 1d}}\n"
    orders = {goals: [str(goal) for goal in best(text + goals)[0].goals_order] for goals in (
        "", "goals: [{earliest: {start: n}}]\n", "goals: [{least_travel: worst}, wishes]\n")}
    assert list(orders.values()) == [
        ["most held, total", "wishes", "earliest end of all"],
        ["most held, total", "wishes", "earliest start of n"],
        ["most held, total", "least travel, worst", "wishes"]]
    assert start(text + "goals: [{earliest: {start: n}}]\n", "n") == "2025-08-19"
    assert start(text + "goals: [{nearest: {m: 2025-08-24}}]\n") == "2025-08-24"


def test_20_sources_may_be_many_and_pass_words_on() -> None:
    text = DAYS + PAIR + ("sources: {digest: {url: 'https://example.org'}}\nmeetings: {m: {who: all, lasts: 1d}}\n"
                          "rules:\n  r: {rule: window, meeting: m, within: 3d, source: SOURCE}\n")
    one = load_text(text.replace("SOURCE", "{doc: digest, who: Macron, citing: Putin}")).rules[0].source
    assert [(source.who, source.citing) for source in one] == [("Macron", "Putin")]
    two = load_text(text.replace("SOURCE", "[{doc: digest, who: Macron}, {who: Trump, quote: soon}]")).rules[0].source
    assert [source.who for source in two] == ["Macron", "Trump"]


def test_21_permission_is_not_obligation() -> None:
    text = DAYS + MANY + ("meetings:\n  x: {who: [a, b], lasts: 1d, optional: true}\n"
                          "  y: {who: [a, b, c], lasts: 1d, optional: true}\nrules:\n  r: {rule: RULE}\n")
    permits = load_text(text.replace("RULE", "consent, who: a, meeting: [x, y], accepts: true"))
    forces = load_text(text.replace("RULE", "alternatives, meeting: [x, y]"))
    nothing = Schedule(permits, {})
    assert check(permits, nothing)["r"].kept
    assert not check(forces, nothing)["r"].kept
    assert count(permits).count > count(forces).count


def test_22_a_number_that_nobody_gave() -> None:
    text = DAYS + PAIR + ("meetings: {m: {who: all, lasts: 1d}}\nrules:\n"
                          "  careful: {rule: lead_time, meeting: m, at_least: unknown}\n")
    answer, schedule = best(text)
    assert schedule.sessions["m"].start == date(2025, 8, 19)
    assert verdict(answer, "careful").kept is None
    assert any(remark.startswith("To do: careful") for remark in answer.case.remarks)


# --- beside the numbers ---------------------------------------------------------------------------------------------
def test_names_of_every_kind_are_one_spelling() -> None:
    case: Case = load_text(HOURS + MANY + """\
meetings:
  m: {format: bilateral, who: a}
  n: {format: bilateral, who: [b, c]}
  o: {who: all}
rules:
  r1: {rule: window, meeting: all, within: 9d}
  r2: {rule: window, meeting: [m, o], within: P9D}
  r3: {rule: window, meeting: {format: bilateral}, within: 216h}
  r4: {rule: window, meeting: {with: b}, within: 1w 2d}
""")
    chosen = {rule.name: case.select(rule.meeting) for rule in case.rules  # type: ignore[attr-defined]
              if rule.name.startswith("r")}
    assert chosen == {"r1": ("m", "n", "o"), "r2": ("m", "o"), "r3": ("m", "n"), "r4": ("n", "o")}


def test_norway_is_a_country_and_nine_o_clock_is_text() -> None:
    case = load_text(HOURS + "principals: {a: {country: NO, name: 007}}\nmeetings: {m: {who: a}}\n")
    assert case.countries("a") == ("NO",)
