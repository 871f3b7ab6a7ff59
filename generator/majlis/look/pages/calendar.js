/* Filters of the calendar: the boxes and the address say the same, and what does not match is hidden. */
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  if (!form) return;
  var main = document.getElementById("main");
  var cards = all("[data-f]");
  var boxes = all(".pop[data-by]", form);
  var find = form.elements.q;
  var told = form.querySelector(".told");
  var FACTS = ["kind", "channel"];

  function all(selector, root) { return Array.prototype.slice.call((root || main).querySelectorAll(selector)); }
  function digits(n) {
    return "indic" in form.dataset ? String(n).replace(/\d/g, function (d) { return "٠١٢٣٤٥٦٧٨٩"[d]; }) : String(n);
  }
  /* Letters that people write in more than one way are one: "إفطار" is found by "افطار". */
  function folded(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "").toLowerCase()
      .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");
  }
  function addOption(box, value) {
    var item = document.createElement("li"), label = document.createElement("label"), input = document.createElement("input");
    var name = document.createElement("bdi");
    input.type = "checkbox";
    input.value = value;
    name.textContent = value;
    label.append(input, " ", name);
    item.append(label);
    box.querySelector("ul").append(item);
    return input;
  }
  function inputs(box) { return all("input", box); }

  /* From the address to the boxes. What no box offers is offered, as the text that it is, so that it can be taken away. */
  function read() {
    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      var wanted = asked.getAll(box.dataset.by).join(",").split(",").filter(Boolean).slice(0, 50);
      var there = inputs(box);
      there.forEach(function (input) { input.checked = wanted.indexOf(input.value) >= 0; });
      wanted.forEach(function (value) {
        if (!there.some(function (input) { return input.value === value; })) addOption(box, value).checked = true;
      });
    });
    find.value = (asked.get("q") || "").slice(0, 200);
  }
  function chosen() {
    var found = {};
    boxes.forEach(function (box) {
      var values = inputs(box).filter(function (input) { return input.checked; });
      if (values.length) found[box.dataset.by] = values.map(function (input) { return input.value; });
    });
    return found;
  }
  function query(found) {
    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) { asked.delete(box.dataset.by); });
    asked.delete("q");
    Object.keys(found).forEach(function (name) { asked.set(name, found[name].join(",")); });
    if (find.value) asked.set("q", find.value);
    var text = asked.toString().replace(/%2C/g, ",");
    return text ? "?" + text : "";
  }
  function write(found) {
    var text = query(found);
    if (text !== location.search.replace(/%2C/g, ",")) history.replaceState(null, "", location.pathname + text + location.hash);
    all("a[data-keep]").concat(all("a[data-language]", document)).forEach(function (link) {
      link.search = text;
    });
  }
  /* Every filter must be met, by any of its values. A key date or a hold is only what it is, on the channels it names. */
  function matches(card, found, words) {
    var own = card.dataset.f.split(" "), fact = card.classList.contains("fact");
    var met = Object.keys(found).every(function (name) {
      if (fact && FACTS.indexOf(name) < 0) return true;
      var mine = own.filter(function (word) { return word.indexOf(name + ":") === 0; });
      if (fact && !mine.length) return true;
      return mine.some(function (word) { return found[name].indexOf(word.slice(name.length + 1)) >= 0; });
    });
    return met && (!words || (fact && !card.querySelector("a")) || folded(card.textContent).indexOf(words) >= 0);
  }
  function show(found) {
    var words = folded(find.value.trim());
    var on = Boolean(words || Object.keys(found).length);
    var slots = cards.filter(function (card) { return card.classList.contains("slot"); });
    cards.forEach(function (card) { card.hidden = on && !matches(card, found, words); });
    var left = slots.filter(function (card) { return !card.hidden; }).length;
    main.classList.toggle("filtered", on);
    told.firstElementChild.textContent = on
      ? form.dataset.count.replace("{now}", digits(left)).replace("{all}", digits(slots.length)) : "";
    var any = cards.some(function (card) { return !card.hidden && !card.classList.contains("fact"); });
    document.querySelector("[data-nothing]").hidden = !on || any;
    told.hidden = !on;
    rests(on);
    all(".month tbody tr:not(.also)").forEach(lanes);
    empties();
  }
  function rests(on) {
    all("details.rest").forEach(function (rest) {
      if (on && !("was" in rest.dataset)) rest.dataset.was = rest.open ? "open" : "";
      if (on) rest.open = true;
      else if ("was" in rest.dataset) { rest.open = Boolean(rest.dataset.was); delete rest.dataset.was; }
    });
  }
  /* The bars of a week that are left move up, as the build laid them out: what stops the team first. */
  function lanes(week) {
    var days = all("td[data-day]", week), free = [0, 0, 0], depth = days.map(function () { return 0; }), bars = [], over = 0;
    days.forEach(function (day, column) {
      all(".across:not([hidden])", day).forEach(function (bar) { bars.push({ bar: bar, column: column }); });
    });
    function rank(one) { return /\bt-(hold|late)\b/.test(one.bar.className) ? 0 : 1; }
    bars.sort(function (a, b) { return rank(a) - rank(b); }).forEach(function (one) {
      var lane = free.findIndex(function (taken) { return taken <= one.column; });
      var end = one.column + Number(/\bn(\d)/.exec(one.bar.className)[1]);
      one.bar.className = one.bar.className.replace(/\bat\d/, "at" + (lane < 0 ? 3 : lane));
      if (lane < 0) { over += 1; return; }
      free[lane] = end;
      for (var n = one.column; n < end; n += 1) depth[n] = Math.max(depth[n], lane + 1);
    });
    days.forEach(function (day, column) { day.className = day.className.replace(/\bu\d/, "u" + depth[column]); });
    also(week.nextElementSibling, over);
  }
  /* The row below a week that says how many bars have no room. */
  function also(row, over) {
    var link = row && row.classList.contains("also") && row.querySelector("a");
    if (!link) return;
    if (!("said" in link.dataset)) link.dataset.said = link.textContent;
    row.hidden = over === 0;
    link.textContent = over === Number(row.dataset.n) ? link.dataset.said : "+" + digits(over);
  }
  /* A day of a list without anything is not shown; nor, on a phone, is a day of a month. */
  function empties() {
    function anything(box) { return Boolean(box.querySelector("[data-f]:not([hidden])")); }
    all(".agenda > li, .on-day").forEach(function (box) { box.hidden = !anything(box); });
    all(".month td").forEach(function (day) {
      day.classList.toggle("has", Boolean(day.querySelector(".in [data-f]:not([hidden])")));
    });
    all(".column").forEach(function (column) {
      column.querySelector("[data-n]").textContent = digits(all(".slot:not([hidden])", column).length);
    });
  }
  function label(found) {
    boxes.forEach(function (box) {
      var values = inputs(box).filter(function (input) { return input.checked; });
      var first = values.length ? ": " + values[0].nextElementSibling.textContent : "";
      box.classList.toggle("used", values.length > 0);
      box.querySelector(".chosen").textContent = first + (values.length > 1 ? " +" + digits(values.length - 1) : "");
    });
  }
  function apply() {
    var found = chosen();
    label(found);
    show(found);
    write(found);
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { apply(); find.focus(); }); });
  form.querySelector(".unfold").addEventListener("click", function (event) {
    event.target.setAttribute("aria-expanded", form.classList.toggle("unfolded"));
  });
  window.addEventListener("popstate", function () { read(); apply(); });

  /* Where no host fills in a new post, its text takes the day that was clicked. */
  var text = document.getElementById("new-text");
  main.addEventListener("click", function (event) {
    var link = event.target.closest("a.new"), day = link && link.closest("[data-day]");
    if (text && day) text.textContent = text.textContent.replace(/publish_at: \S+/, "publish_at: " + day.dataset.day);
  });

  form.hidden = false;
  read();
  apply();
})();
