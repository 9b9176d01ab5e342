"""Report pages in use: what is drawn, pointed at, zoomed, told; nothing asked for, nothing complained of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.seen import BAR, SHAPE, Seen


def test_the_pictures_are_drawn(hours: Seen) -> None:
    told = hours.marks("people").evaluate_all("marks => marks.map(mark => mark.getAttribute('aria-label'))")
    assert sum("1 bilateral" in label for label in told) == 2            # a bar for each of the two who attend
    assert any("Vladimir Putin: Moscow to " in label for label in told)  # a journey
    assert hours.marks("meetings").count() >= 2
    assert hours.marks("map", SHAPE).count() >= 3
    boxes = [hours.marks("people").nth(n).bounding_box() for n in range(hours.marks("people").count())]
    assert all(box["width"] > 0 and box["height"] > 0 for box in boxes)


def test_pointing_at_a_meeting_tells_its_rule_and_source(hours: Seen) -> None:
    hours.page.locator('#people [aria-label^="1 bilateral"]').first.hover()
    tip = hours.page.locator("#vg-tooltip-element.visible")
    tip.wait_for()
    said = tip.inner_text()
    assert said.startswith("1 bilateral\n")
    assert "order: bilateral then trilateral come in this order. [Macron (decided) “first the two" in said
    hours.page.locator("h1").hover()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (700, 400), (1366, 768)])
def test_what_is_told_stays_on_the_screen(browser: Any, pages: dict[str, Path], width: int, height: int) -> None:
    page = Seen(browser, pages["hours"], viewport={"width": width, "height": height}).page
    for chart in ("people", "meetings"):
        mark = page.locator(f"#{chart} {BAR}[aria-label^='1 bilateral']").first
        mark.scroll_into_view_if_needed()
        mark.hover()
        box = page.locator("#vg-tooltip-element.visible").bounding_box()
        assert min(box["x"], box["y"]) >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height


def test_a_finger_is_told_what_it_taps_until_it_taps_elsewhere(browser: Any, pages: dict[str, Path]) -> None:
    page = Seen(browser, pages["hours"], viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).page
    shown = page.locator("#vg-tooltip-element.visible")
    page.locator(f"#people {BAR}[aria-label^='1 bilateral']").first.tap()
    assert "first the two and then the three" in shown.inner_text()
    page.locator("h1").tap()
    assert shown.count() == 0


def test_pointing_at_a_journey_on_the_map_tells_whose_it_is(hours: Seen) -> None:
    hours.page.locator("#map").scroll_into_view_if_needed()
    line = hours.page.locator(f'#map {SHAPE}[aria-label^="Vladimir Putin"]').first
    at = line.evaluate("line => { const p = line.getPointAtLength(line.getTotalLength() / 2), "
                       "m = line.getScreenCTM(); return [p.x * m.a + m.e, p.y * m.d + m.f]; }")
    hours.page.mouse.move(*at)
    tip = hours.page.locator("#vg-tooltip-element.visible")
    tip.wait_for()
    assert " to " in tip.inner_text()
    hours.page.locator("h1").hover()


def test_nothing_is_asked_for_and_nothing_complained_of(hours: Seen, days: Seen, pages: dict[str, Path]) -> None:
    assert hours.said + days.said == []
    assert hours.asked == [pages["hours"].as_uri()]
    assert days.asked == [pages["days"].as_uri()]


def test_a_page_is_small(pages: dict[str, Path]) -> None:
    assert all(file.stat().st_size < 3_000_000 for file in pages.values())


def test_a_page_opens_in_under_a_second(hours: Seen, days: Seen) -> None:
    paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    assert min(seen.page.evaluate(paint) for seen in (hours, days)) < 1000


def test_zooming_by_button_by_key_and_back(hours: Seen) -> None:
    before = hours.domain("people")
    hours.page.locator(".tools[data-for=people] [data-move=in]").click()
    expect = pytest.importorskip("playwright.sync_api").expect
    expect(hours.page.locator("#people .role-axis-label").first).not_to_have_text(before)
    nearer = hours.domain("people")
    assert nearer != before
    hours.page.locator("#people").focus()
    hours.page.keyboard.press("ArrowRight")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") not in (before, nearer)
    hours.page.keyboard.press("0")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") == before
    assert hours.said == []


def test_the_wheel_zooms_with_shift_and_scrolls_without(hours: Seen) -> None:
    before = hours.domain("people")
    hours.page.locator("#people svg").hover()
    hours.page.mouse.wheel(0, 40)
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") == before
    hours.page.locator("#people svg").hover()
    hours.page.keyboard.down("Shift")
    hours.page.mouse.wheel(0, -400)
    hours.page.keyboard.up("Shift")
    hours.page.wait_for_timeout(150)
    assert hours.domain("people") != before
    hours.page.locator(".tools[data-for=people] [data-move=all]").click()


def test_the_map_zooms_by_button_key_and_wheel_and_is_moved_by_hand(hours: Seen) -> None:
    place = hours.page.locator("#map")
    place.scroll_into_view_if_needed()

    def at() -> tuple[float, float]:
        box = hours.marks("map", '[aria-roledescription="circle"]').first.bounding_box()
        return box["x"], box["y"]

    def after(act: Any) -> tuple[float, float]:
        act()
        hours.page.wait_for_timeout(200)
        return at()

    box, home = place.locator("svg").bounding_box(), at()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    nearer = after(hours.page.locator(".tools[data-for=map] [data-move=in]").click)
    assert nearer[0] - middle[0] == pytest.approx(2 * (home[0] - middle[0]), abs=12)

    def drag() -> None:
        hours.page.mouse.move(*middle)
        hours.page.mouse.down()
        hours.page.mouse.move(middle[0] + 30, middle[1] + 20, steps=3)
        hours.page.mouse.up()

    dragged = after(drag)
    assert dragged == pytest.approx((nearer[0] + 30, nearer[1] + 20), abs=3)
    place.focus()
    assert after(lambda: hours.page.keyboard.press("ArrowUp"))[1] > dragged[1]
    assert after(lambda: hours.page.keyboard.press("0")) == pytest.approx(home, abs=1)
    hours.page.mouse.move(*home)
    assert after(lambda: hours.page.mouse.wheel(0, -300)) != home           # the page scrolls
    place.scroll_into_view_if_needed()
    home = at()
    hours.page.keyboard.down("Shift")
    hours.page.mouse.move(home[0] + 6, home[1] + 6)
    assert after(lambda: hours.page.mouse.wheel(0, -300)) == pytest.approx(home, abs=8)     # what is pointed at stays
    hours.page.keyboard.up("Shift")
    after(hours.page.locator(".tools[data-for=map] [data-move=all]").click)
    assert hours.said == []
