"""History as the judge: what was held is possible and keeps every hard rule; what fell through is impossible, and why.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from solver.engine import solve
from solver.loading import load
from solver.questions.backtest import _FOLDERS, Past, backtest, pasts
from solver.questions.conflicts import conflicts

from .show.examples import run

HISTORY = Path(__file__).parent.parent / "scenarios" / "history"
NAMES = sorted(path.stem for path in HISTORY.glob("*.yaml") if ".happened" not in path.name)
IMPOSSIBLE = {"budapest-2025": {"ministers-first": "condition"},
              "belgrade-2022": {"way": "overflight"}}
SCENARIO = """
summit: 1
calendar: {today: 2026-03-02, until: 2026-03-31, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva}, oslo: {city: Oslo}}
meetings: {talks: {who: [a, b], lasts: 1d}}
rules:
  ready: {rule: window, meeting: talks, earliest: 2026-03-04}
  soon: {rule: window, meeting: talks, latest: 2026-03-05, soft: 2}
goals: [{earliest: end}]
"""


def past(name: str) -> Past:
    return pasts([name])[0]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with a scenario of which it is not yet written what happened."""
    (tmp_path / "talks.yaml").write_text(SCENARIO, encoding="utf-8")
    return tmp_path


def happened(folder: Path, text: str) -> str:
    (folder / "talks.happened.yaml").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("name", NAMES)
def test_history(name: str) -> None:
    read = past(name)
    assert dict.fromkeys(read.clash) == dict.fromkeys(IMPOSSIBLE.get(name, ()))
    (test,) = backtest([read]).tests
    assert test.broken == []
    assert test.as_expected is True
    if name in IMPOSSIBLE:
        assert test.status == "infeasible"
        assert [set(conflict) for conflict in test.conflicts] == [set(IMPOSSIBLE[name])]
        assert {rule.name: rule.rule for rule in read.case.rules if rule.name in read.clash} == IMPOSSIBLE[name]
    else:
        assert test.status == "optimal"
        assert read.happened is not None


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_in_a_file_that_was_not_known_that_day(name: str) -> None:
    """Every document and every word is dated, and none later than the day from which the scenario looks ahead."""
    scenario = past(name).case.scenario
    today = scenario.calendar.today
    assert scenario.sources
    for document in scenario.sources.values():
        assert document.title
        assert document.published is not None
        assert document.published <= today
    sources = [source for rule in past(name).case.rules for source in rule.source]
    assert all(source.doc is not None for source in sources)
    assert all(source.said <= today for source in sources if isinstance(source.said, date))


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_shows(name: str) -> None:
    text = (HISTORY / f"{name}.yaml").read_text(encoding="utf-8")
    head = text.partition("summit: 1")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert "What it shows:" in head
    assert "What happened:" in head


@pytest.mark.parametrize(("name", "settings", "clash"), [
    ("reykjavik-1986", ["events.orlov-freed.date=unknown"], {"freed-first"}),
    ("paris-2019", ["events.petrivske.date=unknown"], {"first-deeds"}),
    ("skopje-2023", ["rules.way.permits=null"], {"way"}),
    ("jerusalem-1977", ["rules.on-saturday-evening.latest=1977-11-19T16:00"],
     {"after-the-sabbath", "on-saturday-evening"}),
    ("pyongyang-2000", ["rules.across-the-line.refused=KP"], {"across-the-line", "in-pyongyang"}),
    ("montreux-2014", ["meetings.opening.who=[ban, syria, opposition, ministers, iran]"],
     {"both-come", "not-beside-iran"})])
def test_without_what_made_it_possible_it_is_not(name: str, settings: list[str], clash: set[str]) -> None:
    found = conflicts(load(HISTORY / f"{name}.yaml", settings=settings))
    assert [set(conflict.rules) for conflict in found.found] == [clash]
    assert found.complete


def test_a_delegation_whose_head_cannot_travel_needs_somebody_to_stand_in() -> None:
    found = conflicts(load(HISTORY / "dayton-1995.yaml", settings=["rules.one-voice=null"]))
    assert found.found
    assert all("karadzic.away" in conflict.rules for conflict in found.found)


@pytest.mark.parametrize(("name", "settings"), [
    ("belgrade-2022", ["rules.way.permits=BG", "rules.way.refused=null"]),
    ("budapest-2025", ["meetings.ministers.state=open"]), ("budapest-2025", ["rules.ministers-first=null"])])
def test_without_what_stood_in_the_way_it_could_have_been(name: str, settings: list[str]) -> None:
    assert solve(load(HISTORY / f"{name}.yaml", settings=settings)).status == "optimal"


@pytest.mark.parametrize(("name", "rule"), [("good-friday-1998", "deadline"), ("singapore-2018", "by-may"),
                                            ("iran-2015", "end-of-june"), ("dayton-1995", "last-of-october"),
                                            ("new-york-1988", "first-of-november"),
                                            ("geneva-1988", "middle-of-march"), ("madrid-1991", "friday"),
                                            ("pyongyang-2000", "twelfth")])
def test_as_hard_rules_the_deadlines_would_reject_history(name: str, rule: str) -> None:
    scenario, schedule = HISTORY / f"{name}.yaml", HISTORY / f"{name}.happened.yaml"
    assert run("check", str(scenario), str(schedule)).exit_code == 0
    hard = run("check", str(scenario), str(schedule), "--set", f"rules.{rule}.soft=null", "--json")
    assert hard.exit_code == 3
    rules = json.loads(hard.stdout)["schedules"][0]["rules"]
    assert [told["name"] for told in rules if told["kept"] is False and told["soft"] is None] == [rule]


@pytest.mark.parametrize(("name", "meeting", "entry", "broken"), [
    ("minsk-2015", "white-house", "{start: 2015-02-09T23:00, end: 2015-02-10T02:00}", set()),
    ("minsk-2015", "summit", "{start: 2015-02-12T01:00, end: 2015-02-12T12:00, at: minsk}", {"wednesday"}),
    ("minsk-2015", "summit", "{start: 2015-02-11T22:00, end: 2015-02-12T14:00, at: minsk}", {"travel"}),
    ("minsk-2015", "summit", "{start: 2015-02-11T01:00, end: 2015-02-11T08:00, at: geneva}", {"in-minsk", "travel"}),
    ("kyiv-moscow-2015", "in-moscow", "{start: 2015-02-06T01:00, end: 2015-02-06T04:00}",
     {"travel", "from-one-to-the-other", "calendar.hours"}),
    ("stormont-1997", "pledge", "1997-08-29", {"six-weeks"}),
    ("reykjavik-1986", "quick-meeting", "{start: 1986-10-11, at: washington}", {"iceland-or-london"}),
    ("moscow-1988", "summit", "{start: 1988-05-29, at: washington}", {"in-turn"}),
    ("white-house-2025", "greeting", "{start: 2025-08-18T14:10}", {"running-order", "presence"}),
    ("skopje-2023", "council", "2023-12-01", {"called-for"}),
    ("erfurt-1970", "first", "{start: 1970-03-19, at: east-berlin}", {"not-the-capital"}),
    ("erfurt-1970", "first", "{start: 1970-03-19, at: kassel}", {"by-invitation", "in-turn"}),
    ("vladivostok-1974", "arms", "1974-11-21", {"after-japan", "presence"}),
    ("malta-1989", "second-day", "{start: 1989-12-01, at: slava}", {"and-the-third", "gorbachev.away"}),
    ("jerusalem-1977", "landing", "{start: 1977-11-19T16:30}", {"after-the-sabbath"}),
    ("new-york-1988", "protocol", "{start: 1988-08-29, at: luanda}", {"troops-gone-first", "at-nobodys-home"}),
    ("montreux-2014", "opening", "{start: 2014-01-22T09:00, end: 2014-01-22T18:00, at: palais}", {"hotels-full"}),
    ("geneva-1988", "ends-with-islamabad", "{start: 1988-04-08, at: new-york}", {"indirect", "in-geneva"}),
    ("geneva-1988", "signing", "{start: 1988-05-15, at: geneva}", {"before-the-withdrawal"}),
    ("madrid-1991", "with-jordan", "{start: 1991-11-02T10:00, at: madrid}", {"sabbath"}),
    ("jeddah-2025", "talks", "{start: 2025-03-10T12:00, end: 2025-03-10T18:00, at: jeddah}",
     {"on-tuesday", "host-first"}),
    ("jeddah-2025", "talks", "{start: 2025-03-11T12:00, end: 2025-03-11T20:00, at: riyadh}", {"in-jeddah"}),
    ("pretoria-2022", "commanders-meet", "{start: 2022-11-08, end: 2022-11-10, at: nairobi}", {"within-five-days"}),
    ("pretoria-2022", "commanders-meet", "{start: 2022-11-07, end: 2022-11-10, at: addis-ababa}",
     {"neither-side's-ground"}),
    ("pyongyang-2000", "summit", "{start: 2000-06-11, at: pyongyang}", {"twelve-days-ahead"}),
    ("geneva-2021", "summit", "{start: 2021-06-16T13:30, end: 2021-06-16T17:00, at: helsinki}", {"in-geneva"})])
def test_what_did_not_happen_breaks_just_the_rules_it_should(name: str, meeting: str, entry: str, broken: set[str],
                                                             tmp_path: Path) -> None:
    """History with one meeting changed by hand."""
    written = (HISTORY / f"{name}.happened.yaml").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if not line.startswith(f"  {meeting}:")]
    assert len(lines) == len(written.splitlines()) - 1
    changed = tmp_path / "changed.yaml"
    changed.write_text("\n".join([*lines, f"  {meeting}: {entry}"]), encoding="utf-8")
    found = json.loads(run("check", str(HISTORY / f"{name}.yaml"), str(changed), "--json").stdout)
    rules = found["schedules"][0]["rules"]
    assert {rule["name"] for rule in rules if rule["kept"] is False and rule["soft"] is None} == broken


# --- the command ----------------------------------------------------------------------------------------------------
def test_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    found = run("backtest", "reykjavik-1986", "belgrade-2022")
    assert found.exit_code == 0
    text = " ".join(found.stdout.split())
    assert "✓ reykjavik-1986 yes keeps all hard rules +11 2: Reykjavik, not London 13" in text
    assert "✓ belgrade-2022 no fell through: way (overflight) – – –" in text
    assert "All as history has it: 2 scenarios." in text


def test_a_scenario_by_path_and_by_folder(made: Path) -> None:
    folder = happened(made, "meetings: {talks: {start: 2026-03-17, at: oslo}}")
    for word in (folder, str(made / "talks.yaml"), str(made / "talks.happened.yaml")):
        found = run("backtest", word, "--json")
        assert found.exit_code == 0
        (test,) = json.loads(found.stdout)["backtests"]
        assert test["history"] == {"kept": True, "broken": [], "wishes": [{"name": "soon", "penalty": 24}]}
        assert test["first_proposal"] == {"days": 13, "meetings": [
            {"name": "talks", "days": 13, "proposed": "geneva", "held_at": "oslo"}]}
        assert (test["proposals"], test["complete"], test["venue_found"], test["week_found"]) == (20, False, 2, None)


def test_the_week_is_that_of_history(made: Path) -> None:
    """Proposals: Wednesday the 4th at two places, then the 5th, the 6th and so on; the week begins with the 9th."""
    folder = happened(made, "meetings: {talks: {start: 2026-03-12, at: oslo}}")
    (test,) = json.loads(run("backtest", folder, "--json").stdout)["backtests"]
    assert (test["venue_found"], test["week_found"]) == (2, 11)


@pytest.mark.parametrize(("text", "told"), [
    ("meetings: {talks: {start: 2026-03-03, at: oslo}}", "breaks ready"),
    ("impossible: [ready]", "fell through: ready (window)")])
def test_what_is_not_as_history_has_it_ends_with_3(text: str, told: str, made: Path) -> None:
    found = run("backtest", happened(made, text))
    assert found.exit_code == 3
    assert told in " ".join(found.stdout.split())
    assert "Not as history has it: talks." in found.stdout


def test_impossible_for_another_reason_is_not_as_history_has_it(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = SCENARIO.replace("latest: 2026-03-05, soft: 2", "latest: 2026-03-03")
    (made / "talks.yaml").write_text(lines, encoding="utf-8")
    assert run("backtest", happened(made, "impossible: [ready, soon]")).exit_code == 0
    monkeypatch.setenv("COLUMNS", "160")
    found = run("backtest", happened(made, "impossible: [soon]"))
    assert found.exit_code == 3
    assert "fell through: soon (window); found to clash: ready, soon" in " ".join(found.stdout.split())


def test_no_time_is_undecided() -> None:
    found = run("backtest", "moscow-1988", "--time", "0.000001")
    assert found.exit_code == 4
    assert "Undecided, time ran out: moscow-1988." in found.stdout


@pytest.mark.parametrize(("text", "said"), [
    (None, "what happened is missing"),
    ("impossible: [raedy]", "talks.happened.yaml:1:14: impossible.0: no such rule: raedy; did you mean ready?"),
    ("impossible: yes", "expected the names of the rules that clashed"),
    ("impossible: [ready]\nmeetings: {talks: 2026-03-04}", "not both"),
    ("held: {}", "`meetings:` is missing"),
    ("meetings: {talk: 2026-03-04}", "no such meeting: talk")])
def test_bad_input(text: str | None, said: str, made: Path) -> None:
    if text is not None:
        happened(made, text)
    found = run("backtest", str(made))
    assert found.exit_code == 2
    assert said in found.stderr


def test_names_that_nobody_knows(tmp_path: Path) -> None:
    assert "did you mean reykjavik-1986?" in run("backtest", "reykjavik").stderr
    empty = run("backtest", str(tmp_path))
    assert (empty.exit_code, "no scenario" in empty.stderr) == (2, True)
    assert run("backtest", str(tmp_path / "gone.yaml")).exit_code == 2
    for word in ("a" * 5000, "a" * 5000 + ".yaml", "-"):
        assert run("backtest", word).exit_code == 2


def test_the_package_brings_the_same_files_along() -> None:
    """They lie in scenarios/history, to which the package has a link that an installation follows."""
    packed, shown = _FOLDERS
    if not packed.is_dir():
        pytest.skip("this checkout knows no links")
    assert packed.resolve() == shown.resolve() == HISTORY.resolve()
