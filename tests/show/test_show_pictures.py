"""Pictures of a schedule: whole and sound files, the same each time, without a network, names as text."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from solver.case import Case
from solver.errors import BadInput
from solver.schedule import Schedule
from solver.show import drawing, pictures
from tests.rules.kit import case_of, schedule_of
from tests.show.examples import run
from tests.show.test_show_exported import EVIL, case, plan

SVG = "{http://www.w3.org/2000/svg}"
TWO = str(Path(__file__).parents[2] / "scenarios" / "two-meetings.yaml")


@pytest.fixture(scope="module", params=["1h", "1d"])
def evil(request: pytest.FixtureRequest) -> Case:
    return case(EVIL + "\\ufffe", str(request.param))


@pytest.mark.parametrize("of", pictures.PICTURES)
def test_a_picture_is_sound_and_names_are_text(evil: Case, of: str) -> None:
    svg = pictures.svg(evil, plan(evil), of)
    root = ElementTree.fromstring(svg)
    assert {str(element.tag).removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "rect", "text", "tspan", "line", "g", "path", "defs", "clipPath", "circle"}
    assert not [name for element in root.iter() for name in element.attrib if "href" in name or name.startswith("on")]
    shown = [part for text in root.iter(f"{SVG}text") for part in text.itertext()]
    assert any("<script>" in text for text in shown)
    assert any("Feasible is not likely" in text for text in shown)
    assert any(text.startswith("1  Wed 4 Mar 2026") for text in shown)
    told = [mark.findtext(f"{SVG}title") or "" for mark in root.iter() if mark.get("aria-roledescription")]
    assert any("<script>" in about for about in told)


def test_the_same_schedule_gives_the_same_picture() -> None:
    its = case()
    assert pictures.svg(its, plan(its)) == pictures.svg(its, plan(its))
    drawn = pictures.png(its, plan(its)).file
    assert drawn == pictures.png(its, plan(its)).file
    width, height = struct.unpack(">II", drawn[16:24])
    assert drawn.startswith(b"\x89PNG")
    assert width > 2000
    assert 300 < height < 2000


def test_what_is_drawn_asks_for_nothing_from_elsewhere() -> None:
    """The library may fetch only what is allowed: nothing; and the specifications name no address."""
    its = case()
    for of in pictures.PICTURES:
        spec = pictures._titled(its, plan(its), of)
        assert not [text for text in _texts(spec) if "://" in text and "json-schema" not in text], of
        assert "url" not in set(_keys(spec))


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []


def _keys(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(key for part in value.values() for key in _keys(part))]
    return [key for part in value for key in _keys(part)] if isinstance(value, list) else []


def test_nothing_held_and_no_place() -> None:
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-20, grid: 1h}
        principals: {ann: {}, bob: {}}
        meetings: {talks: {who: all, at: remote, optional: true}}
        """)
    assert "Nothing is held." in pictures.svg(its, Schedule(its, {}))
    assert struct.unpack(">I", pictures.png(its, Schedule(its, {}), "meetings").file[16:20])[0] > 2000
    with pytest.raises(BadInput, match="no map"):
        pictures.svg(its, Schedule(its, {}), "map")


def test_export_writes_pictures(tmp_path: Path) -> None:
    path = tmp_path / "plan.png"
    result = run("export", TWO, "-o", str(path), "--of", "map")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert path.read_bytes().startswith(b"\x89PNG")
    assert run("export", TWO, "--format", "png", "--of", "meetings").stdout_bytes.startswith(b"\x89PNG")
    assert "signing" in run("export", TWO, "--format", "svg", "--of", "meetings").stdout


def test_a_long_list_of_meetings_is_left_to_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1  Wed 4 Mar" in pictures.svg(case(), plan(case()))
    monkeypatch.setattr(pictures, "_MOST", 1)
    svg = pictures.svg(case(), plan(case()))
    assert "2 meetings, numbered in the order of time; a table names them." in svg
    assert "1  Wed 4 Mar" not in svg


def test_tall_pictures_have_fewer_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    def wide() -> int:
        return int(struct.unpack(">I", pictures.png(case(), plan(case())).file[16:20])[0])

    sharp = wide()
    monkeypatch.setattr(pictures, "_TALL", 10)
    assert wide() == pytest.approx(sharp / 2, abs=1)


# --- letters ----------------------------------------------------------------------------------------------------------
def test_letters_that_no_font_has_are_found() -> None:
    assert drawing.lacking("Aé—Ж → 3\u0301\ufe0f\u200d") == []          # those of the library, and what shows nothing
    assert drawing.lacking("a\U0010fffcé\U0010fffc") == ["\U0010fffc"]


def test_letters_that_no_font_has_are_written_out_and_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(drawing, "_drawable", lambda letter: letter not in "習🕊")
    its = case("習 and 🕊")
    drawn = pictures.png(its, plan(its))
    assert drawn.spelled == ["習", "🕊"]
    assert drawn.file == pictures.png(case("\\u7fd2 and \\U0001f54a"), plan(its)).file
    assert "習 and 🕊" in pictures.svg(its, plan(its))
    file = tmp_path / "plan.yaml"
    file.write_text(Path(TWO).read_text(encoding="utf-8").replace("title: ", "title: 習 ", 1), encoding="utf-8")
    result = run("export", str(file), "-o", str(tmp_path / "plan.png"))
    assert result.exit_code == 0
    assert "this machine has no font for 習 (\\u7fd2): written out" in " ".join(result.stderr.split())


def test_the_fonts_of_the_machine_are_kept_out_and_its_settings_left_alone() -> None:
    """In a process of its own, as fonts are read once."""
    code = ("import os; from solver.show import drawing; drawing.lacking('\U0010fffc' * (len(os.sys.argv) > 1)); "
            "drawing.svg({'data': {'values': [{}]}, 'mark': {'type': 'text', 'text': 'a'}}); "
            "print(os.environ['FONTCONFIG_FILE'])")
    result = subprocess.run([sys.executable, "-c", code], env={**os.environ, "FONTCONFIG_FILE": "/its/own.conf"},
                            capture_output=True, text=True, check=True)
    assert result.stdout == "/its/own.conf\n"


def test_a_picture_of_300_meetings_has_few_letters_and_no_clips() -> None:
    """What takes the time: each letter is a shape of its own, and a clip a sheet as large as the picture."""
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-04-20, grid: 1h, zone: UTC}
        principals: {ann: {}, bob: {}}
        meetings:
""" + "".join(f"          m{n}: {{who: all, at: remote, lasts: 1h}}\n" for n in range(300)))
    schedule = schedule_of(its, {f"m{n}": f"2026-03-{2 + n // 12:02}T{8 + n % 12:02}:00" for n in range(300)})
    svg = pictures.svg(its, schedule)
    assert "clip-path" not in svg
    assert svg.count("<text") < 100


def test_a_map_of_many_meetings_has_no_clips_no_land_beyond_it_and_names_its_places() -> None:
    """Layers with a clip or an opacity of their own took nine tenths of a map's time."""
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-06-20, grid: 1d}
        principals: {ann: {home: Oslo}, bob: {home: Cairo}}
        venues: {rome: {city: Rome}, paris: {city: Paris}}
        meetings:
""" + "".join(f"          m{n}: {{who: all}}\n" for n in range(30)))
    days = [date(2026, 3, 2) + timedelta(days=n) for n in range(30)]
    schedule = schedule_of(its, {f"m{n}": f"{day} @{'paris' if n < 2 else 'rome'}" for n, day in enumerate(days)})
    root = ElementTree.fromstring(pictures.svg(its, schedule, "map"))
    marks = list(root.iter())
    assert not [one for one in marks if "clip-path" in one.attrib or float(one.get("opacity", 1)) < 1]
    land = next(one for one in marks if "layer_0_marks" in one.get("class", ""))
    points = [tuple(map(float, point)) for path in land
              for point in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path.get("d", ""))]
    assert len(points) > 100
    assert all(-1 <= x <= 1001 and -1 <= y <= 461 for x, y in points)
    texts = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    assert {"Rome, 28 meetings", "1, 2 Paris"} <= texts
