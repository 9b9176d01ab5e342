"""Pictures as Vega-Lite specifications: everything is drawn, each mark tells its rule and source, words stay words."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from math import hypot
from typing import Any
from xml.etree import ElementTree

import pytest
import vl_convert

from solver.atlas.overflown import outlines_text
from solver.case import Case
from solver.questions.tradeoffs import party_front
from solver.schedule import Schedule
from solver.show.charts import lanes
from solver.show.charts.front import front_picture
from solver.show.charts.names import Dot, Name, placed
from solver.show.charts.outlines import with_outlines
from solver.show.charts.palette import PRINTED, STYLED
from solver.show.charts.routes import _along, _projected, routes
from solver.show.charts.timeline import by_meeting, by_principal
from tests.rules.kit import case_of, schedule_of
from tests.show.test_show_exported import EVIL, quoted

PEACE = """
    summit: 1
    title: Two and three
    calendar: {today: 2026-03-20, until: 2026-04-10, grid: 1h, zone: Europe/Paris}
    principals:
      ann: {name: Ann, home: Oslo, away: [{from: 2026-03-24, to: 2026-03-25, note: holiday, source: {who: Her office}}]}
      bob: {name: Bob, home: Washington}
      cy: {name: Cy}
    venues: {geneva: {city: Geneva}, rome: {city: Rome}}
    meetings:
      talks: {name: Talks, who: [ann, bob], lasts: 3h}
      plenary: {who: all, lasts: 5h}
      spare: {who: all, lasts: 2h, optional: true}
    rules:
      soon: {rule: window, meeting: talks, latest: 2026-03-31, soft: 2,
             source: {who: Cy, status: proposed, quote: before the month is out}}
      ready: {rule: lead_time, meeting: plenary, at_least: 7d, source: {who: Bob}}
      jet-lag: {rule: rest, who: bob, at_least: 12h, zones: 3}
      breath: {rule: rest, who: ann, between: 2h}
      order: {rule: precedence, order: [talks, plenary]}
      retreat: {rule: availability, who: cy, away: {from: 2026-04-02, to: 2026-04-03}, source: {who: Cy}}
    """
PLAN = {"talks": "2026-03-28T10:00 @geneva", "plenary": "2026-03-29T10:00 @rome", "spare": None}


@pytest.fixture(scope="module")
def case() -> Case:
    return case_of(PEACE)


@pytest.fixture(scope="module")
def plan(case: Case) -> Schedule:
    return schedule_of(case, PLAN)


def rows(spec: dict[str, Any], **wanted: str) -> list[dict[str, Any]]:
    return [row for row in spec["data"]["values"] if all(row[key] == value for key, value in wanted.items())]


def moment(row: dict[str, Any], edge: str) -> str:
    return datetime.fromtimestamp(row[edge] / 1000, UTC).strftime("%m-%d %H:%M")


def drawn(spec: dict[str, Any]) -> str:
    """The picture as SVG, which the library makes of a specification only if it understands it; and parsed, it is XML.
    """
    svg = vl_convert.vegalite_to_svg(spec)
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    return svg


def labels(svg: str) -> list[str]:
    return [mark.get("aria-label") or "" for mark in ElementTree.fromstring(svg).iter()
            if mark.get("aria-roledescription") in ("bar", "geoshape", "circle")]


# --- timelines --------------------------------------------------------------------------------------------------------
def test_a_lane_of_a_principal_has_absences_journeys_rests_and_meetings(case: Case, plan: Schedule) -> None:
    spec = by_principal(case, plan, width="container")
    assert {row["lane"] for row in rows(spec)} == {"Ann", "Bob", "Cy"}
    away = rows(spec, lane="Ann", kind="away")
    assert [(moment(row, "from"), moment(row, "to")) for row in away] == [("03-24 00:00", "03-26 00:00")]
    assert away[0]["about"].startswith("Ann: away, holiday\nann.away: ")
    assert away[0]["about"].endswith("[Her office]")
    assert [row["about"].splitlines()[1][:9] for row in rows(spec, lane="Cy", kind="away")] == ["retreat: "]
    talks = rows(spec, lane="Bob", kind="meeting")[0]
    assert (moment(talks, "from"), moment(talks, "to"), talks["n"]) == ("03-28 10:00", "03-28 13:00", "1")
    rest, journey = rows(spec, lane="Bob", kind="rest")[0], rows(spec, lane="Bob", kind="journey")[0]
    assert (moment(rest, "from"), moment(rest, "to")) == ("03-27 22:00", "03-28 10:00")
    assert "jet-lag: " in rest["about"]
    assert journey["to"] == rest["from"]
    assert journey["about"].startswith("Bob: Washington to Geneva, ")
    assert "travel: " in journey["about"]
    pause = rows(spec, lane="Ann", kind="rest")[0]
    assert (pause["to"] - pause["from"], "breath: " in pause["about"]) == (7_200_000, True)


def test_a_meeting_tells_its_rules_with_who_said_so_and_in_which_words(case: Case, plan: Schedule) -> None:
    about = rows(by_principal(case, plan), lane="Ann", kind="meeting")[0]["about"]
    assert about.splitlines()[:3] == ["1 Talks", "Sat 28 Mar 2026 10:00–13:00 CET, Geneva", "Ann, Bob"]
    assert re.search(r"soon \(a wish\): .*\[Cy \(proposed\) “before the month is out”\]", about)
    assert "order: " in about
    assert "ready: " not in about


def test_a_lane_of_a_meeting_has_the_windows_that_rules_leave_it(case: Case, plan: Schedule) -> None:
    spec = by_meeting(case, plan, width="container")
    wish, hard = rows(spec, kind="wished window"), rows(spec, kind="window")
    assert [(row["lane"], moment(row, "from"), moment(row, "to")) for row in wish] == [
        ("1 Talks", "03-20 00:00", "04-01 00:00")]
    assert [(row["lane"], moment(row, "from"), moment(row, "to")) for row in hard] == [
        ("2 plenary", "03-27 00:00", "04-11 00:00")]
    assert wish[0]["about"].startswith("soon (a wish): ")


def test_a_rule_with_two_edges_is_one_window_and_the_only_one_of_a_lane_fills_it() -> None:
    its = case_of(PEACE + """
      both: {rule: window, meeting: talks, earliest: 2026-03-25, latest: 2026-03-29}
    """)
    spec = by_meeting(its, schedule_of(its, PLAN))
    [both] = [row for row in rows(spec, kind="window") if row["about"].startswith("both: ")]
    assert (moment(both, "from"), moment(both, "to")) == ("03-25 00:00", "03-30 00:00")
    tall = {}
    for mark in ElementTree.fromstring(drawn(spec)).iter():
        if found := re.match(r"(both|soon|ready)\b", mark.get("aria-label") or ""):
            tall[found[1]] = float(re.findall(r"v(-?[\d.]+)", mark.get("d", ""))[0])
    assert tall["both"] == tall["soon"] == pytest.approx(tall["ready"] / 2 - 1, abs=0.01)


def test_what_lies_beyond_a_picture_in_which_nothing_moves_is_cut_off_or_left_out(case: Case, plan: Schedule) -> None:
    assert [(moment(row, "from"), moment(row, "to")) for row in rows(by_meeting(case, plan), kind="wished window")] == [
        ("03-27 00:00", "04-01 00:00")]
    spec = by_principal(case, plan)
    assert not rows(spec, lane="Ann", kind="away")                      # which ends the day before it begins
    assert "clip-path" not in drawn(spec)


def test_a_number_stands_in_its_bar_or_beside_it_or_nowhere(case: Case, plan: Schedule) -> None:
    def numbers(width: int) -> list[str]:
        root = ElementTree.fromstring(drawn(by_principal(case, plan, width=width)))
        found = [text for text in root.iter("{http://www.w3.org/2000/svg}text") if (text.text or "").isdigit()]
        rims = [text.get("transform") for text in found if text.get("stroke") == PRINTED.paper]
        assert rims == [text.get("transform") for text in found if text.get("fill") == PRINTED.ink]
        return [text.text or "" for text in found if text.get("stroke") is None]

    assert sorted(numbers(1000)) == sorted(numbers(100)) == ["1", "1", "2", "2", "2"]
    assert sorted(numbers(10)) == ["2", "2", "2"]                       # the next meeting stands where 1 would


def test_clocks_are_those_of_the_calendar_before_and_after_summer_time(case: Case, plan: Schedule) -> None:
    meetings = rows(by_meeting(case, plan), kind="meeting")        # clocks go forward on 29 March 2026
    assert [moment(row, "from") for row in meetings] == ["03-28 10:00", "03-29 10:00"]


def test_what_moved_against_another_schedule_is_marked(case: Case, plan: Schedule) -> None:
    was = schedule_of(case, PLAN | {"talks": "2026-03-27T10:00 @geneva"})
    spec = by_meeting(case, plan, was)
    assert [row["lane"] for row in rows(spec, kind="meeting, moved")] == ["1 Talks"]
    assert [row["about"] for row in rows(spec, kind="held there in A")] == [
        "In A: Fri 27 Mar 2026 10:00–13:00 CET, Geneva"]
    assert [row["lane"] for row in rows(spec, kind="meeting")] == ["2 plenary"]
    assert not rows(by_meeting(case, plan, plan), kind="meeting, moved")
    assert {row["n"] for row in rows(by_principal(case, plan, was), kind="meeting, moved")} == {"1"}


def test_timelines_are_drawn_and_each_mark_says_what_it_is(case: Case, plan: Schedule) -> None:
    told = labels(drawn(by_principal(case, plan)))
    assert any(label.startswith("1 Talks") and "[Cy (proposed)" in label for label in told)
    assert any(label.startswith("Bob: Washington to Geneva") for label in told)
    assert any(label.startswith("ready: ") for label in labels(drawn(by_meeting(case, plan))))


@pytest.mark.parametrize("width", [150, 350, 1000])
@pytest.mark.parametrize("hours", [3, 18, 60, 90, 300, 2000])
def test_at_every_zoom_the_axis_names_the_days_and_no_label_leaves_the_picture(
        case: Case, plan: Schedule, width: int, hours: int) -> None:
    spec = by_principal(case, plan, width=width)
    noon = round(datetime(2026, 3, 28, 11, tzinfo=UTC).timestamp() * 1000)
    spec["encoding"]["x"]["scale"]["domain"] = [noon, noon + hours * 3_600_000]
    axis = next(group for group in ElementTree.fromstring(drawn(spec)).iter()
                if group.get("class", "").startswith("mark-text role-axis-label"))
    ticks = [text for text in axis if text.get("opacity") != "0"]
    told = ["".join(text.itertext()) for text in ticks]
    assert re.search(r"(Sat 28|Sun 29) Mar|[A-Z][a-z]{2} \d+ [A-Z]", told[0])
    assert all(re.search("[A-Z]", text) for text in told if text.startswith("00:00"))
    if hours <= 18:
        assert told[0].endswith("Sat 28 Mar")
    for text in ticks:
        x = float(re.findall(r"[\d.]+", text.get("transform") or "")[0])
        assert text.get("text-anchor", "start") == ("start" if x < 42 else "end" if x > width - 42 else "middle")


def test_a_page_writes_the_key_of_a_picture_below_it(case: Case, plan: Schedule) -> None:
    was = schedule_of(case, PLAN | {"talks": "2026-03-27T10:00 @geneva"})
    spec = by_meeting(case, plan, was, STYLED, "container")
    assert spec["usermeta"] == {"key": [["window", "window"], ["wished window", "wish"], ["held there in A", "before"],
                                        ["meeting", "meeting"], ["meeting, moved", "moved"]],
                                "clock": "Clock of Europe/Paris"}
    assert "role-legend" not in drawn(spec)
    assert "role-legend" in drawn(by_meeting(case, plan, was))
    there = routes(case, plan, STYLED, "container")
    assert there is not None
    assert there["usermeta"]["key"] == [["Ann", "person-1"], ["Bob", "person-2"]]
    assert "role-legend" in drawn(with_outlines(routes(case, plan) or {}))


def test_on_the_daily_grid_days_are_whole() -> None:
    daily = case_of(PEACE.replace("grid: 1h", "grid: 1d").replace("3h}", "1d}").replace("5h}", "1d}")
                    .replace("lasts: 2h", "lasts: 1d"))
    spec = by_principal(daily, schedule_of(daily, {
        "talks": "2026-03-28 @geneva", "plenary": "2026-03-30 @rome", "spare": None}))
    talks = rows(spec, lane="Ann", kind="meeting")[0]
    assert (moment(talks, "from"), moment(talks, "to")) == ("03-28 00:00", "03-29 00:00")
    assert rows(spec, lane="Bob", kind="journey")


def test_an_empty_schedule_is_drawn_too(case: Case) -> None:
    nothing = schedule_of(case, dict.fromkeys(PLAN))
    assert by_principal(case, nothing)["description"] == "Nothing is held."
    assert labels(drawn(by_principal(case, nothing))) == []
    assert routes(case, nothing) is None


# --- the map ----------------------------------------------------------------------------------------------------------
def test_the_map_has_a_line_for_each_traveller_and_way(case: Case, plan: Schedule) -> None:
    spec = routes(case, plan)
    assert spec is not None
    lines = next(layer["data"]["values"] for layer in spec["layer"] if layer.get("mark", {}).get("filled") is False)
    ends = {(line["properties"]["who"], *(tuple(point) for point in line["geometry"]["coordinates"]))
            for line in lines}
    oslo, geneva, rome, washington = (10.752, 59.914), (6.142, 46.207), (12.497, 41.903), (-77.037, 38.907)
    assert {(who, *(tuple(round(x) for x in point) for point in way)) for who, *way in ends} == {
        (who, *(tuple(round(x) for x in point) for point in way)) for who, *way in (
            ("Ann", oslo, geneva), ("Ann", geneva, rome), ("Ann", rome, oslo),
            ("Bob", washington, geneva), ("Bob", geneva, rome), ("Bob", rome, washington))}
    assert any("Oslo to Geneva, " in line["properties"]["about"] for line in lines)
    svg = drawn(with_outlines(spec))
    assert "1 Geneva" in svg
    assert any(label.startswith("Washington: home of Bob") for label in labels(svg))


def test_all_places_lie_on_the_map(case: Case, plan: Schedule) -> None:
    spec = routes(case, plan, width=900, height=400)
    assert spec is not None
    svg = ElementTree.fromstring(vl_convert.vegalite_to_svg(with_outlines(spec)))
    names = {text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")}
    assert {"1 Geneva", "2 Rome", "Oslo", "Washington"} <= names
    dots = [mark.get("transform") or "" for mark in svg.iter() if mark.get("aria-roledescription") == "circle"]
    spots = [tuple(map(float, re.findall(r"-?[\d.]+", dot))) for dot in dots]
    assert len(spots) == 4
    assert all(0 < x < 900 and 0 < y < 400 for x, y, *_ in spots)


def test_the_projection_keeps_distances_from_its_centre_and_great_circles_run_north() -> None:
    assert hypot(*_projected((90.0, 0.0), 0.0, 0.0)) == pytest.approx(2 ** 0.5)
    assert _projected((0.0, 10.0), 0.0, 0.0)[1] > 0
    way = _along([(-77.0, 38.9), (37.6, 55.75)])               # Washington to Moscow passes Greenland
    assert max(lat for _, lat in way) > 60


def dot(name: str, x: float, y: float, needed: bool = False) -> Dot:
    return Dot(x, y, 6 if needed else 3, (name, name[:1]) if needed else (name,), 13 if needed else 11, needed)


def test_a_name_stands_where_it_covers_no_dot_and_no_name() -> None:
    assert placed([dot("Oslo", 0, 0)], 700, 400) == [Name("Oslo", 0, 11.5, "center", 1)]
    washington, new_york = placed([dot("Washington", 0, 0), dot("New York", 15, 12)], 700, 400)
    assert (washington, new_york) == (
        Name("Washington", 0, -11.5, "center", 1), Name("New York", 0, 11.5, "center", 1))
    held, stop = placed([dot("1 Minsk", 0, 0, needed=True), dot("Vilnius", -8, -14)], 700, 400)
    assert held is not None
    assert stop is not None
    assert held.dy > 0 > stop.dy
    assert placed([dot("Vladivostok", 345, 0)], 700, 400) == [
        Name("Vladivostok", -7, 0, "right", 1)]      # at the edge of the sheet


def test_names_without_room_are_read_from_nearer_and_those_needed_always() -> None:
    crowd = [dot(f"Place {n}", 3 * n, 0) for n in range(12)]
    near = [name.near if name else 0 for name in placed(crowd, 700, 400)]
    assert near[0] == 1
    assert {1, 4, 8} <= set(near)
    assert [name and name.near for name in placed([dot("same", 0, 0), dot("same", 0, 0)], 700, 400)] == [1, 1]
    assert placed([dot("a name much too long " * 9, 0, 0)] * 9, 700, 400)[8] is None
    told = placed([dot("held", 0, 0, needed=True) for _ in range(9)], 700, 400)
    assert [name and name.near for name in told] == [1] * 9
    assert [name and name.name for name in told] == ["held"] * 4 + ["h"] * 5    # where no name has room, its numbers


def test_new_york_is_read_beside_washington() -> None:
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-20, grid: 1d}
        principals: {ann: {home: Washington}, bob: {home: New York}}
        venues: {istanbul: {city: Istanbul}}
        meetings: {talks: {who: all, at: istanbul}}
        """)
    schedule = schedule_of(its, {"talks": "2026-03-10 @istanbul"})
    for spec in (routes(its, schedule), routes(its, schedule, STYLED, "container")):
        assert spec is not None
        texts = [row["name"] for layer in spec["layer"] if "layer" in layer for row in layer["data"]["values"]]
        assert texts == ["Washington", "New York", "1 Istanbul"]
    paper = routes(its, schedule)
    assert paper is not None
    assert "near" not in json.dumps(paper["projection"])                     # which does not move


def test_outlines_are_small_geometry_with_their_source_named() -> None:
    text = outlines_text()
    world = json.loads(text)
    assert len(text.encode()) < 100_000
    assert "Natural Earth" in world["source"]
    assert "public domain" in world["source"]
    assert {key for one in world["objects"]["countries"]["geometries"] for key in one} == {"type", "arcs", "id"}


# --- the front --------------------------------------------------------------------------------------------------------
def test_the_front_has_a_point_for_each_choice_and_names_the_ends_of_its_axes() -> None:
    wishes = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-20, grid: 1d}
        principals: {host: {name: The Host}, guest: {name: "<b>"}}
        meetings: {talks: {who: all, lasts: 1d}}
        rules:
          careful: {rule: lead_time, meeting: talks, at_least: 7d, soft: 3, wish_of: host}
          quick: {rule: window, meeting: talks, latest: 2026-03-03, soft: 1, wish_of: guest}
        """)
    found = party_front(wishes)
    spec = front_picture(found)
    assert [point["about"].splitlines()[0] for point in spec["data"]["values"]] == [
        f"Point {n}" for n in range(1, len(found.points) + 1)]
    svg = drawn(spec)
    words = [text.text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert {"The Host", "<b>", "all kept"} <= set(words)
    filled = [mark for mark in ElementTree.fromstring(svg).iter()
              if mark.get("aria-roledescription") == "point" and mark.get("fill") == PRINTED.meeting]
    assert len(filled) == sum(bool(point.fairest) for point in found.points) > 0


# --- untrusted words --------------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def evil() -> Case:
    return case_of(PEACE.replace("name: Talks", f"name: {quoted(EVIL)}").replace("note: holiday",
                   f"note: {quoted(EVIL)}").replace("name: Ann", f"name: {quoted(EVIL)}"))


@pytest.mark.parametrize("kind", [by_principal, by_meeting, routes])
def test_words_of_a_user_stay_words(evil: Case, kind: Any) -> None:
    spec = kind(evil, schedule_of(evil, PLAN))
    svg = drawn(with_outlines(spec) if kind is routes else spec)
    root = ElementTree.fromstring(svg)
    assert not [one for one in root.iter() if "script" in str(one.tag)]
    assert "<script>" in "".join([*(one.text or "" for one in root.iter()), *labels(svg)])


def test_expressions_hold_no_words_of_a_user(evil: Case) -> None:
    plan = schedule_of(evil, PLAN)

    def expressions(value: Any, key: str = "") -> list[str]:
        if isinstance(value, dict):
            return [text for name, part in value.items() if name not in ("values", "description")
                    for text in expressions(part, name)]
        if isinstance(value, list):
            return [text for part in value for text in expressions(part, key)]
        return [value] if isinstance(value, str) and key in ("expr", "test", "calculate", "filter") else []

    for spec in (by_principal(evil, plan), by_meeting(evil, plan), routes(evil, plan)):
        assert expressions(spec)
        assert not [text for text in expressions(spec) if "script" in text or "שלום" in text]


def test_a_page_gets_colours_from_its_style_sheet(case: Case, plan: Schedule) -> None:
    text = json.dumps([by_principal(case, plan, palette=STYLED), routes(case, plan, palette=STYLED)])
    assert "var(--meeting)" in text
    assert not re.search(r"#[0-9a-f]{6}", text)


def test_kinds_have_the_colours_of_their_legend(case: Case, plan: Schedule) -> None:
    scale = next(layer["encoding"]["color"]["scale"] for layer in by_principal(case, plan)["layer"]
                 if "color" in layer["encoding"])
    assert scale["domain"] == [lanes.JOURNEY, lanes.REST, lanes.MEETING]
    assert len(scale["range"]) == 3
