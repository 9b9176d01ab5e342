"""From files to a case: overlays in order, what is laid over, and where a case says it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver.errors import BadInput
from solver.loading import load, load_text

TEXT = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {away: [2025-08-20, 2025-08-22]}, b: {}}
venues: {house: {rooms: 2}}
meetings: {m: {who: [a, b], lasts: 1d}}
rules:
  soon: {rule: window, meeting: m, within: 14d}
"""


def write(folder: Path, **files: str) -> list[Path]:
    paths = []
    for name, text in files.items():
        paths.append(folder / f"{name}.yaml")
        paths[-1].write_text(text)
    return paths


def test_overlays_then_set_then_off(tmp_path: Path) -> None:
    base, one, two = write(tmp_path, base=TEXT, one="rules: {soon: {within: 7d}}\n",
                           two="rules: {soon: {within: 5d}, late: {rule: window, meeting: m, earliest: 2025-08-21}}\n")
    within = [str(load(base, overlays, settings).rules[0].within)  # type: ignore[attr-defined]
              for overlays, settings in (([], []), ([one], []), ([one, two], []), ([two, one], []),
                                         ([one, two], ["rules.soon.within=3d"]))]
    assert within == ["14d", "7d", "5d", "7d", "3d"]
    case = load(base, [one, two], ["title=Twice"], ["late"])
    assert "late" not in [rule.name for rule in case.rules]
    assert case.origin
    assert (case.origin.file, case.origin.overlays) == (str(base), (str(one), str(two)))
    assert (case.origin.set, case.origin.off) == (("title=Twice",), ("late",))
    assert case.origin.sha256 != load(base).origin.sha256  # type: ignore[union-attr]
    assert case.origin.sha256 == load(base, [one, two], ["title=Twice"], ["late"]).origin.sha256  # type: ignore[union-attr]


def test_rules_of_sections_have_names() -> None:
    names = [rule.name for rule in load_text(TEXT).rules]
    assert names[0] == "soon"
    assert {"a.away.2025-08-20", "a.away.2025-08-22", "calendar.until", "house.rooms", "travel"} <= set(names)
    for name in names:
        assert name not in [rule.name for rule in load_text(TEXT, off=[name]).rules]
    with pytest.raises(BadInput, match=r"did you mean house.rooms\?"):
        load_text(TEXT, off=["house.room"])


def test_problems_point_into_the_file_that_caused_them(tmp_path: Path) -> None:
    base, over = write(tmp_path, base=TEXT, over="\nrules:\n  soon: {within: 3}\n")
    with pytest.raises(BadInput) as raised:
        load(base, [over])
    assert str(raised.value).startswith(f"{over}:3:18: rules.soon.within: 3 of what?")
    with pytest.raises(BadInput, match=r"^--set:1:\d+: rules.soon.within: 4 of what"):
        load(base, settings=["rules.soon.within=4"])


@pytest.mark.parametrize(("entry", "near"), [
    ("principals: {x: {hom: Paris}}", "home"), ("travel: {befor: 1h}", "before"),
    ("travel: {between: [{fro: a, to: b, takes: 1h}]}", "from"), ("formats: {x: {last: 1h}}", "lasts"),
    ("sources: {x: {fil: a}}", "file"), ("facts: {x: {plac: CH}}", "place"), ("events: {x: {dat: 2025-08-20}}", "date"),
    ("meetings: {name: {who: a, lasst: 1h}}", "lasts"),
    ("meetings: {x: {who: a, lasts: {leas: 1h, most: 2h}}}", "least"),
    ("rules: {x: {rule: availability, who: a, away: {from: 2025-08-20, too: 2025-08-21}}}", "to"),
    ("rules: {x: {rule: window, meeting: m, day: 2025-08-20, source: {quot: soon}}}", "quote"),
    ("calendar: {hous: 09:00-18:00}", "hours"),
])  # fmt: skip
def test_unknown_keys_are_compared_with_what_belongs_there(tmp_path: Path, entry: str, near: str) -> None:
    section, _, rest = entry.partition(": ")
    text = "\n".join(line for line in TEXT.splitlines() if not line.startswith((f"{section}:", "  soon")))
    if section == "calendar":
        rest = rest.replace("{", "{today: 2025-08-19, until: 2025-08-29, ")
    elif section == "principals":
        rest = rest.replace("{x:", "{a: {}, b: {}, x:")
    text = text.replace("rules:", "") + f"\n{section}: {rest}\n"
    with pytest.raises(BadInput) as raised:
        load_text(text)
    assert [p.hint for p in raised.value.problems if p.code == "unknown-key"] == [f"did you mean {near}?"]
