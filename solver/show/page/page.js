"use strict";
// Draws the pictures one after the other, the page staying alive between them; moves them by buttons and keys, and maps by hand.
(() => {
  const PAPER = 700, SHEET = 890;       // pixels: what a sheet of A4 or Letter has between its margins
  const SMALLEST = 0.74;                // of its size on paper, below which print is not read
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

  function along(view, how) {
    const [from, to] = view.scale("x").domain().map(Number);
    const span = to - from;
    const first = view.first = view.first || [from, to];
    const next = {
      in: [from + span / 4, to - span / 4], out: [from - span / 2, to + span / 2],
      left: [from - span / 4, to - span / 4], right: [from + span / 4, to + span / 4], all: first,
    }[how];
    if (next) view.signal("zoom_from", next).runAsync();
  }

  // How near one looks at a map, and how far it is moved in parts of the picture; a point of it stays where it is.
  function look(view, near, east = view.signal("east"), south = view.signal("south"), point = [0, 0]) {
    const was = view.signal("near"), far = 1, close = 32;
    const held = (value) => Math.max(-1, Math.min(1, value));
    near = Math.max(far, Math.min(close, near));
    const shift = 1 / near - 1 / was;
    const [x, y] = near === far ? [0, 0] : [held(east + point[0] * shift), held(south + point[1] * shift)];
    view.signal("near", near).signal("east", x).signal("south", y).runAsync();
  }

  function over(view, how) {
    const near = view.signal("near"), step = 0.25 / near;
    const [nearer, east, south] = {
      in: [2, 0, 0], out: [0.5, 0, 0], all: [0, 0, 0],
      left: [1, step, 0], right: [1, -step, 0], up: [1, 0, step], down: [1, 0, -step],
    }[how];
    look(view, near * nearer, view.signal("east") + east, view.signal("south") + south);
  }

  function byHand(place) {
    let from = null;
    const part = (event) => {
      const box = place.querySelector("svg").getBoundingClientRect();
      return [(event.clientX - box.x) / box.width - 0.5, (event.clientY - box.y) / box.height - 0.5];
    };
    place.addEventListener("wheel", (event) => {
      const view = views[place.id];
      if (!view || !event.shiftKey) return;                     // the wheel alone scrolls the page
      event.preventDefault();
      look(view, view.signal("near") * 2 ** (-(event.deltaY || event.deltaX) / 300), undefined, undefined, part(event));
    }, { passive: false });
    place.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "touch" && event.button === 0) from = part(event);
    });
    addEventListener("pointermove", (event) => {
      const view = views[place.id];
      if (!from || !view) return;
      const to = part(event), near = view.signal("near");
      look(view, near, view.signal("east") + (to[0] - from[0]) / near, view.signal("south") + (to[1] - from[1]) / near);
      from = to;
    });
    addEventListener("pointerup", () => { from = null; });
  }

  // The library puts what it tells beside the pointer, also where that is beyond the window's edge.
  addEventListener("pointermove", () => {
    const told = document.querySelector("#vg-tooltip-element.visible");
    if (!told) return;
    const box = told.getBoundingClientRect();
    const within = (at, room) => `${Math.max(4, Math.min(at, room - 4))}px`;
    told.style.left = within(box.x, innerWidth - box.width);
    told.style.top = within(box.y, innerHeight - box.height);
  });

  // A finger cannot point: what it taps is told as if pointed at, until it taps elsewhere or scrolls.
  let tapped = null;
  function point(how, event) {
    const { clientX, clientY } = event;
    tapped?.dispatchEvent(new PointerEvent(how, { bubbles: true, clientX, clientY }));
  }
  addEventListener("click", (event) => {
    point("pointerout", event);
    tapped = event.pointerType === "touch" ? event.target.closest(".chart svg *") : null;
    point("pointermove", event);
  });
  addEventListener("scroll", (event) => {
    point("pointerout", event);
    tapped = null;
  }, { passive: true });

  const keys = {
    "+": "in", "=": "in", "-": "out", "0": "all",
    ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down",
  };
  for (const tools of document.querySelectorAll(".tools")) {
    const place = document.getElementById(tools.dataset.for);
    const known = [...tools.querySelectorAll("[data-move]")].map((button) => button.dataset.move);
    const move = (how) => { if (views[place.id]) (known.includes("up") ? over : along)(views[place.id], how); };
    tools.addEventListener("click", (event) => {
      if (event.target.dataset.move) move(event.target.dataset.move);
    });
    place.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !known.includes(keys[event.key])) return;
      event.preventDefault();
      move(keys[event.key]);
    });
    if (known.includes("up")) byHand(place);
  }

  const LESS = [["", 1], ["small-map", 1 / SMALLEST], ["no-map", 1 / SMALLEST], ["columns no-map", 1 / SMALLEST]];

  // A schedule that is too long for its sheet gets a smaller map and smaller print, or no map, or its long tables in
  // columns; one much too long these columns alone, on several sheets.
  function fit() {
    const rules = [...document.styleSheets[0].cssRules].filter((rule) => rule.media?.mediaText === "print");
    const body = document.body;
    rules.forEach((rule) => { rule.media.mediaText = "all"; });
    body.style.width = `${PAPER}px`;
    for (const schedule of document.querySelectorAll(".schedule")) {
      const room = SHEET - (schedule.previousElementSibling ? 0 : document.querySelector("header").offsetHeight);
      const over = () => schedule.offsetHeight / room;
      const fits = LESS.some(([less, most]) => {
        schedule.className = `schedule ${less}`;
        return over() <= most;
      });
      if (!fits) schedule.className = "schedule columns small-map";
      else if (over() > 1) schedule.style.zoom = 1 / over();
    }
    body.style.width = "";
    rules.forEach((rule) => { rule.media.mediaText = "print"; });
  }

  addEventListener("beforeprint", async () => {         // pictures are drawn anew before the sheets are laid out
    const drawn = places.filter((place) => views[place.id]);
    const wide = (place) => PAPER / (place.closest(".schedule")?.style.zoom || 1);
    const all = () => Promise.all(drawn.map((place) => views[place.id].width(wide(place)).runAsync()));
    await all();
    fit();
    await all();
  });
  addEventListener("afterprint", () => {
    for (const schedule of document.querySelectorAll(".schedule")) {
      schedule.className = "schedule";
      schedule.style.zoom = "";
    }
    dispatchEvent(new Event("resize"));
  });

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
