"use strict";
// Draws the pictures one after the other, the page staying alive between them; moves timelines by buttons and keys.
(() => {
  const PAPER = 700;            // pixels: what a sheet has between its margins
  const views = {};
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  let outlines = null;

  async function draw(place) {
    const spec = read(place.dataset.spec);
    if (JSON.stringify(spec.layer).includes('"outlines"')) {
      outlines = outlines || read("outlines");
      spec.datasets = { outlines };
    }
    place.replaceChildren();
    const drawn = await vegaEmbed(place, spec, {
      mode: "vega-lite", renderer: "svg", actions: false, ast: true, defaultStyle: false, logLevel: 1,
      tooltip: { disableDefaultStyle: true, offsetX: 12, offsetY: 12 },
    });
    views[place.id] = drawn.view;
    place.classList.add("drawn");
  }

  function move(id, how) {
    const view = views[id];
    if (!view) return;
    const [from, to] = view.scale("x").domain().map(Number);
    const span = to - from;
    const first = view.first = view.first || [from, to];
    const next = {
      in: [from + span / 4, to - span / 4], out: [from - span / 2, to + span / 2],
      back: [from - span / 4, to - span / 4], on: [from + span / 4, to + span / 4], all: first,
    }[how];
    view.signal("zoom_from", next).runAsync();
  }

  const keys = { "+": "in", "=": "in", "-": "out", ArrowLeft: "back", ArrowRight: "on", "0": "all" };
  for (const tools of document.querySelectorAll(".tools")) {
    const id = tools.dataset.for;
    tools.addEventListener("click", (event) => {
      if (event.target.dataset.move) move(id, event.target.dataset.move);
    });
    document.getElementById(id).addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      move(id, keys[event.key]);
    });
  }

  addEventListener("beforeprint", () => Object.values(views).forEach((view) => view.width(PAPER).run()));
  addEventListener("afterprint", () => dispatchEvent(new Event("resize")));

  const places = [...document.querySelectorAll(".chart")];
  const breath = () => new Promise((go) => setTimeout(go));
  const all = async () => {
    for (const place of places) {
      await draw(place).catch((error) => console.error(error));
      await breath();
    }
  };
  all().then(() => document.documentElement.classList.add("all-drawn"));
})();
