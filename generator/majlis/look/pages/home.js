/* Home: shows what waits for one member of the team, who is remembered in this browser; ?me=huda shows another's. */
(function () {
  "use strict";
  var KEY = "majlis-me", form = document.querySelector("[data-me]");
  if (!form) return;
  var select = form.querySelector("select"), needs = document.querySelector("[data-needs]");
  var chips = Array.from(document.querySelectorAll("[data-topics] button")), topic = "";
  function recall() { try { return localStorage.getItem(KEY); } catch (e) { return null; } }
  function remember(me) { try { localStorage.setItem(KEY, me); } catch (e) { /* private browsing */ } }
  function known(me) { return Array.from(select.options).some(function (option) { return option.value === me; }); }
  function all(root, selector) { return Array.from(root.querySelectorAll(selector)); }
  function seen(nodes) { return nodes.filter(function (node) { return !node.hidden; }).length; }
  function concerns(node, me) { return !me || !node.dataset.for || node.dataset.for.split(" ").includes(me); }
  function digits(number) {
    var indic = needs.dataset.digits.indexOf("١") >= 0;
    return String(number).replace(/\d/g, function (digit) { return indic ? "٠١٢٣٤٥٦٧٨٩"[digit] : digit; });
  }
  function total(group, me) {
    if (!me) return Number(group.dataset.total);
    var counts = group.dataset.counts.trim().split(" "), at = counts.indexOf(me);
    return at < 0 ? 0 : Number(counts[at + 1]);
  }
  function showGroup(group, me) {
    var lines = all(group, "[data-topic]"), narrowed = me || topic, rest = group.querySelector(".rest");
    lines.forEach(function (line) { line.hidden = !concerns(line, me) || (topic && line.dataset.topic !== topic); });
    var listed = seen(lines), number = topic ? listed : total(group, me);
    group.querySelector(".n").textContent = digits(number);
    group.querySelector("[data-left]").hidden = listed >= number;
    group.hidden = number === 0;
    if (rest) rest.open = Boolean(narrowed);
  }
  function showList(list, me) {
    var lines = all(list, ".dues > li"), count = list.querySelector("[data-total]");
    if (!lines.length) return;
    lines.forEach(function (line) { line.hidden = me ? !concerns(line, me) : "extra" in line.dataset; });
    list.hidden = Boolean(me) && !seen(lines) && !list.querySelector(".chips");
    all(list, "[data-more]").forEach(function (more) { more.hidden = Boolean(me); });
    if (count) count.textContent = digits(me ? seen(lines) : count.dataset.total);
  }
  function showWeek(week, me) {
    var days = all(week, ".week > li");
    if (!days.length) return;
    all(week, ".slot").forEach(function (slot) { slot.hidden = !concerns(slot, me); });
    days.forEach(function (day) { day.hidden = Boolean(me) && !seen(all(day, ".slot")); });
    week.querySelector("[data-free]").hidden = seen(days) > 0;
  }
  function show() {
    var me = select.value, groups = all(needs, "[data-group]");
    document.documentElement.classList.toggle("mine", Boolean(me || topic));
    all(document, "[data-list]").forEach(function (list) { showList(list, me); });
    all(document, "[data-week]").forEach(function (week) { showWeek(week, me); });
    groups.forEach(function (group) { showGroup(group, me); });
    var clear = needs.querySelector("[data-clear]");
    clear.hidden = seen(groups) > 0;
    clear.querySelector("[data-everybody]").hidden = Boolean(me);
    clear.querySelector("[data-mine]").hidden = !me;
    chips.forEach(function (chip) {
      var there = all(needs, '[data-topic="' + chip.value + '"]');
      var mine = there.filter(function (line) { return concerns(line, me); }).length;
      chip.setAttribute("aria-pressed", String(chip.value === topic));
      chip.hidden = Boolean(chip.value) && !mine && chip.value !== topic;
    });
  }
  var asked = new URLSearchParams(location.search).get("me");
  var me = asked !== null && known(asked) ? asked : recall() || "";
  select.value = known(me) ? me : "";
  select.addEventListener("change", function () {
    remember(select.value);
    var address = new URL(location.href);
    address.searchParams.delete("me");
    history.replaceState(null, "", address);
    show();
  });
  chips.forEach(function (chip) {
    chip.addEventListener("click", function () { topic = chip.value; show(); });
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  all(document, "[data-topics]").forEach(function (row) { row.hidden = false; });
  show();
})();
