"""Pictures of a schedule: whole and sound files, the same each time, without a network, names as text."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from solver.case import Case
from solver.errors import BadInput
from solver.schedule import Schedule
from solver.show import pictures
from tests.rules.kit import case_of
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
    drawn = pictures.png(its, plan(its))
    assert drawn == pictures.png(its, plan(its))
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
    assert struct.unpack(">I", pictures.png(its, Schedule(its, {}), "meetings")[16:20])[0] > 2000
    with pytest.raises(BadInput, match="no map"):
        pictures.svg(its, Schedule(its, {}), "map")


def test_export_writes_pictures(tmp_path: Path) -> None:
    path = tmp_path / "plan.png"
    result = run("export", TWO, "-o", str(path), "--of", "map")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert path.read_bytes().startswith(b"\x89PNG")
    assert run("export", TWO, "--format", "png", "--of", "meetings").stdout_bytes.startswith(b"\x89PNG")
    assert "signing" in run("export", TWO, "--format", "svg", "--of", "meetings").stdout


def test_a_long_list_of_meetings_is_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST", 1)
    svg = pictures.svg(case(), plan(case()))
    assert "1  Wed 4 Mar" in svg
    assert "2  Mon 9 Mar" not in svg
    assert "… and 1 more" in svg


def test_tall_pictures_have_fewer_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    def wide(drawn: bytes) -> int:
        return int(struct.unpack(">I", drawn[16:20])[0])

    sharp = wide(pictures.png(case(), plan(case())))
    monkeypatch.setattr(pictures, "_TALL", 10)
    assert wide(pictures.png(case(), plan(case()))) == pytest.approx(sharp / 2, abs=1)
