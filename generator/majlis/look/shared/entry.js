/* Pages of entries: print, an event for one's own calendar out of the feed, how long until something begins. */
(function () {
  "use strict";
  function each(selector, act) { document.querySelectorAll(selector).forEach(act); }

  function printButton(button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  }

  /* The feed's own events, byte for byte: whoever subscribes later has each once, since the UID is the same. */
  function eventsOf(feed, id) {
    var blocks = feed.match(/BEGIN:VEVENT\r?\n[^]*?END:VEVENT\r?\n/g) || [];
    return blocks.filter(function (block) {
      var uid = (/^UID:(.*)$/m.exec(block.replace(/\r?\n[ \t]/g, "").replace(/\r/g, "")) || ["", ""])[1];
      return uid.indexOf(id + "@") === 0 || uid.indexOf(id + "--") === 0;
    });
  }
  function offer(name, events, feed) {
    var maker = (/^PRODID:.*$/m.exec(feed) || ["PRODID:majlis"])[0].trim();
    var text = ["BEGIN:VCALENDAR", "VERSION:2.0", maker, ""].join("\r\n") + events.join("") + "END:VCALENDAR\r\n";
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = name + ".ics";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }
  function calendarButton(button) {
    var label = button.textContent;
    if (!window.fetch || location.protocol === "file:") return;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    function none() {
      button.textContent = button.dataset.none;
      setTimeout(function () { button.textContent = label; }, 3000);
    }
    button.addEventListener("click", function () {
      fetch(button.dataset.feed).then(function (answer) { return answer.ok ? answer.text() : ""; }).then(function (feed) {
        var events = eventsOf(feed, button.dataset.event);
        if (events.length) offer(button.dataset.event, events, feed); else none();
      }).catch(none);
    });
  }

  function lengthOf(minutes, locale) {
    var units = [["day", Math.floor(minutes / 1440)], ["hour", Math.floor(minutes / 60) % 24], ["minute", minutes % 60]];
    var first = units.findIndex(function (unit) { return unit[1] > 0; });
    var shown = units.slice(first, first + 2).filter(function (unit) { return unit[1] > 0; });
    var parts = shown.map(function (unit) {
      return new Intl.NumberFormat(locale, { style: "unit", unit: unit[0], unitDisplay: "long" }).format(unit[1]);
    });
    return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(parts);
  }
  function countdown(line) {
    var from = Date.parse(line.dataset.from), until = Date.parse(line.dataset.until);
    var locale = document.documentElement.lang + "-u-nu-" + (line.hasAttribute("data-indic") ? "arab" : "latn");
    function show() {
      var now = Date.now(), minutes = Math.ceil((from - now) / 60000);
      line.textContent = minutes > 0 ? line.dataset.before.replace("{time}", lengthOf(minutes, locale))
        : now <= until ? line.dataset.on : line.dataset.after;
    }
    show();
    line.hidden = false;
    setInterval(show, 60000);
  }
  document.addEventListener("DOMContentLoaded", function () {
    each("[data-print]", printButton);
    each("[data-event]", calendarButton);
    each("[data-from]", countdown);
  });
})();
