/* A playbook in use: what is ticked and which clocks run stay in this browser, until somebody clears them. */
(function () {
  "use strict";
  const panel = document.querySelector("[data-run]");
  if (!panel) return;
  const zone = document.documentElement.dataset.zone;
  const key = "majlis-run:" + panel.dataset.run;
  const boxes = [...document.querySelectorAll("[data-tick]")];
  const chips = [...document.querySelectorAll("[data-clock]")];
  const list = panel.querySelector(".ticking");
  const late = new Set();
  let run = recall();
  let ticking = 0;

  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept && kept.ticks && kept.clocks ? kept : null;
    } catch (e) { return null; }
  }
  function keep() {
    try {
      if (run) localStorage.setItem(key, JSON.stringify(run));
      else localStorage.removeItem(key);
    } catch (e) { /* private browsing: it holds until the page is left */ }
    show();
  }
  function begun(mode) {
    if (!run) run = { mode: mode || "", at: Date.now(), ticks: {}, clocks: {} };
    return run;
  }
  function hour(at) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
  }
  function span(seconds) {
    const two = (number) => String(number).padStart(2, "0");
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return h ? h + ":" + two(m) + ":" + two(s) : two(m) + ":" + two(s);
  }
  function digits(number) {
    return "indic" in panel.dataset ? String(number).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]) : String(number);
  }
  function filled(text, name, value) { return text.replace("{" + name + "}", value); }
  function make(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function button(text, what, act) {
    const made = make("button", "button", text);
    made.type = "button";
    made.setAttribute("aria-label", text + ": " + what);
    made.addEventListener("click", act);
    return made;
  }
  function stepOf(box) { return box.closest("label").querySelector("span").textContent; }
  function nameOf(chip) {
    if (chip.dataset.name) return chip.dataset.name;
    return stepOf(chip.closest("li").querySelector("[data-tick]"));
  }

  function start(chip, at) {
    begun().clocks[chip.dataset.clock] = at || Date.now();
    late.delete(chip.dataset.clock);
  }
  function stop(chip) { if (run) delete run.clocks[chip.dataset.clock]; }
  function standing(chip) {
    const whole = Number(chip.dataset.seconds);
    const left = Math.ceil((run.clocks[chip.dataset.clock] + whole * 1000 - Date.now()) / 1000);
    const tone = left < 0 ? "t-late" : left <= whole / 5 ? "t-warn" : "t-soon";
    const text = left < 0 ? filled(panel.dataset.late, "time", span(-left)) : filled(panel.dataset.left, "time", span(left));
    return { left, tone, text };
  }
  function row(chip) {
    const made = make("li", "");
    const link = make("a", "", nameOf(chip));
    const timer = make("span", "state");
    const target = chip.closest("[id]");
    link.href = "#" + target.id;
    timer.setAttribute("role", "timer");
    timer.dataset.timer = chip.dataset.clock;
    made.append(timer, link);
    if (chip.dataset.again !== undefined)
      made.append(button(panel.dataset.again, nameOf(chip), () => { start(chip); keep(); }));
    made.append(button(panel.dataset.stop, nameOf(chip), () => { stop(chip); keep(); focusOn(chip); }));
    return made;
  }
  function focusOn(chip) { if (chip.nextElementSibling) chip.nextElementSibling.focus(); }

  function tick() {
    chips.forEach((chip) => {
      const timer = list.querySelector('[data-timer="' + chip.dataset.clock + '"]');
      if (!timer) return;
      const now = standing(chip);
      timer.textContent = now.text;
      timer.className = "state " + now.tone;
      if (now.left < 0 && !late.has(chip.dataset.clock)) {
        late.add(chip.dataset.clock);
        panel.querySelector("[role=status]").textContent = filled(panel.dataset.late, "time", "") + " " + nameOf(chip);
      }
    });
  }
  function showClocks() {
    const on = run ? chips.filter((chip) => run.clocks[chip.dataset.clock]) : [];
    on.sort((one, other) => standing(one).left - standing(other).left);
    list.replaceChildren(...on.map(row));
    list.hidden = !on.length;
    chips.forEach((chip) => { if (chip.nextElementSibling) chip.nextElementSibling.hidden = on.includes(chip); });
    clearInterval(ticking);
    tick();
    if (on.length) ticking = setInterval(tick, 1000);
  }
  function showBoxes() {
    boxes.forEach((box) => {
      const at = run && run.ticks[box.dataset.tick];
      const item = box.closest("li");
      const old = item.querySelector(".ticked");
      box.checked = Boolean(at);
      if (old) old.remove();
      if (at) item.querySelector(".meta").append(make("span", "state t-good ticked", filled(panel.dataset.ticked, "time", hour(at))));
    });
  }
  function show() {
    const done = boxes.filter((box) => run && run.ticks[box.dataset.tick]).length;
    panel.querySelector(".choose").hidden = Boolean(run);
    panel.querySelector(".going").hidden = !run;
    panel.classList.toggle("in-use", Boolean(run));
    if (run) panel.querySelector("[data-when]").textContent = filled(panel.dataset[run.mode || "since"], "time", hour(run.at));
    panel.querySelector("progress").value = done;
    panel.querySelector("[data-progress]").textContent =
      filled(filled(panel.dataset.count, "done", digits(done)), "all", digits(boxes.length));
    panel.querySelector("[data-all]").hidden = !run || !waiting().length;
    showBoxes();
    showClocks();
  }
  function waiting() {
    return chips.filter((chip) => {
      const item = chip.closest("li");
      const box = item && item.querySelector("[data-tick]");
      return box && !run.ticks[box.dataset.tick] && !run.clocks[chip.dataset.clock];
    });
  }
  function log() {
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(run.at);
    const ticked = boxes.filter((box) => run.ticks[box.dataset.tick]);
    ticked.sort((one, other) => run.ticks[one.dataset.tick] - run.ticks[other.dataset.tick]);
    const lines = ticked.map((box) => hour(run.ticks[box.dataset.tick]) + "  " + (boxes.indexOf(box) + 1) + ". " + stepOf(box));
    return [document.querySelector("h1").textContent, day + " · " + panel.querySelector("[data-when]").textContent, ...lines].join("\n");
  }
  function said(button, text) {
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    button.textContent = text;
    setTimeout(() => { button.textContent = label; }, 4000);
  }

  boxes.forEach((box) => box.addEventListener("change", () => {
    const name = box.dataset.tick;
    if (box.checked) begun().ticks[name] = Date.now();
    else if (run) delete run.ticks[name];
    if (box.checked) chips.filter((chip) => chip.dataset.clock === name).forEach(stop);
    keep();
  }));
  chips.forEach((chip) => chip.after(button(panel.dataset.begin, nameOf(chip), () => {
    start(chip);
    keep();
    const row = list.querySelector('[data-timer="' + chip.dataset.clock + '"]');
    if (row) row.parentElement.querySelector("button").focus({ preventScroll: true });
  })));
  panel.querySelectorAll("[data-start]").forEach((choice) => choice.addEventListener("click", () => {
    begun(choice.dataset.start);
    keep();
    panel.querySelector(".going button:not([hidden])").focus();
  }));
  panel.querySelector("[data-all]").addEventListener("click", () => {
    waiting().forEach((chip) => start(chip, run.at));
    keep();
    panel.querySelector("[data-log]").focus();
  });
  panel.querySelector("[data-log]").addEventListener("click", (event) => {
    if (navigator.clipboard)
      navigator.clipboard.writeText(log()).then(() => said(event.target, event.target.dataset.done));
  });
  panel.querySelector("[data-clear]").addEventListener("click", (event) => {
    const own = event.target;
    if (own.textContent !== own.dataset.sure) return said(own, own.dataset.sure);
    run = null;
    own.textContent = own.dataset.label;
    keep();
    panel.querySelector("[data-start]").focus();
  });
  window.addEventListener("storage", (event) => { if (event.key === key) { run = recall(); show(); } });
  panel.hidden = false;
  show();
})();
