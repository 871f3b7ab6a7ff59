// Marks the shifts that run now, on the project's clocks, and says who is on duty.
(() => {
"use strict";
const line = document.querySelector(".now-on");
const shifts = [...document.querySelectorAll("[data-shift]")];
if (!line || !shifts.length) return;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: document.documentElement.dataset.zone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});
const isolated = (text) => { const part = document.createElement("bdi"); part.textContent = text; return part; };
const runs = (shift, day, time) => {
  const [on, from, to] = shift.dataset.shift.split(" ");
  const today = Number(on) === day;
  if (from < to) return today && from <= time && time < to;
  return (today && from <= time) || ((Number(on) + 1) % 7 === day && time < to);
};
const mark = () => {
  const now = Object.fromEntries(clock.formatToParts(new Date()).map((part) => [part.type, part.value]));
  const day = DAYS.indexOf(now.weekday), time = `${now.hour}:${now.minute}`;
  const current = shifts.filter((shift) => runs(shift, day, time));
  for (const shift of shifts) shift.classList.toggle("on-now", current.includes(shift));
  const people = new Map();
  for (const { dataset } of current) people.set(dataset.who, [...(people.get(dataset.who) || []), dataset.where]);
  line.replaceChildren(current.length ? `${line.dataset.now} ` : line.dataset.nobody);
  let first = true;
  for (const [who, where] of people) {
    line.append(first ? "" : " · ", isolated(who), ": ", isolated(where.join(document.dir === "rtl" ? "، " : ", ")));
    first = false;
  }
  line.hidden = false;
};
mark();
setInterval(mark, 60000);
})();
