"""JSON answers: the form of docs/language.md, the same every time."""

import json
from datetime import datetime, timedelta

import jsonschema
import pytest

from solver import load_text, solve
from solver.answer import Answer
from solver.errors import BadInput
from solver.show import envelope, machine
from solver.show.schemas import answer_schema

from .examples import DAYS, HOURS, IMPOSSIBLE

KEYS = ["format", "summit", "seed", "scenario", "status", "stopped_by", "complete", "goals_order", "schedules",
        "conflicts", "conflicts_explained", "repairs", "remarks"]


@pytest.fixture(scope="module")
def hours() -> Answer:
    return solve(load_text(HOURS))


def test_the_keys_in_their_order(hours: Answer) -> None:
    assert list(machine.answer(hours)) == KEYS


@pytest.mark.parametrize("text", [DAYS, HOURS, IMPOSSIBLE])
def test_answers_fit_their_schema(text: str) -> None:
    answer = json.loads(envelope.dumps(machine.answer(solve(load_text(text), best=2), stats=True)))
    jsonschema.validate(answer, answer_schema())


def test_bad_input_fits_the_schema() -> None:
    with pytest.raises(BadInput) as caught:
        load_text(DAYS.replace("who: all", "who: trumpp"))
    answer = envelope.invalid(caught.value.problems)
    jsonschema.validate(answer, answer_schema())
    assert answer["errors"][0]["code"] == "no-such-principal"
    assert list(answer["errors"][0]) == ["code", "file", "line", "column", "field", "message", "hint"]


def test_the_same_byte_for_byte() -> None:
    one, two = (envelope.dumps(machine.answer(solve(load_text(HOURS), best=2))) for _ in range(2))
    assert one == two


def test_dates_on_the_daily_grid() -> None:
    [first, *_] = machine.answer(solve(load_text(DAYS)))["schedules"][0]["meetings"]
    assert (first["start"], first["end"], first["venue"]) == ("2025-08-23", "2025-08-23", None)


def test_instants_carry_the_venues_offset(hours: Answer) -> None:
    meetings = {m["name"]: m for m in machine.answer(hours)["schedules"][0]["meetings"]}
    assert meetings["trilateral"]["start"].endswith("+02:00")
    assert meetings["trilateral"]["zone"] == "Europe/Zurich"
    assert meetings["dinner"] == {"name": "dinner", "held": False}
    assert "alaska" not in meetings


def test_journeys_say_only_what_follows(hours: Answer) -> None:
    legs = machine.answer(hours)["schedules"][0]["legs"]
    first = next(leg for leg in legs if leg["who"] == "trump")
    assert "departs_from" not in first
    assert datetime.fromisoformat(first["arrives_by"]) - datetime.fromisoformat(first["departs_by"]) == timedelta(
        minutes=first["minutes"])
    assert first["arrives_by"].endswith("+02:00")
    assert first["minutes"] > 400


def test_rules_have_verdict_sentence_and_price() -> None:
    rules = {r["name"]: r for r in machine.answer(solve(load_text(DAYS)))["schedules"][0]["rules"]}
    assert rules["soon"]["kept"] is False
    assert rules["soon"]["penalty"] == 2
    assert rules["prepared"]["slack"] == "PT0M"
    assert rules["prepared"]["source"] == [{"who": "Lavrov", "status": "possible"}]
    assert rules["presence"]["soft"] is None


def test_odd_file_names_do_not_break_json() -> None:
    assert json.loads(envelope.dumps({"file": "a\udcff"})) == {"file": "a\\udcff"}
