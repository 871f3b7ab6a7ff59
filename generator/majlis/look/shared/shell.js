/* Runs before the page is painted: the remembered colours, then, once the page is there, its small comforts. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  function recall(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (e) { /* private browsing */ } }
  var theme = recall("majlis-theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function themeButton(button) {
    function show() { button.setAttribute("aria-pressed", dark()); }
    button.hidden = false;
    show();
    button.addEventListener("click", function () {
      root.dataset.theme = dark() ? "light" : "dark";
      remember("majlis-theme", root.dataset.theme);
      show();
    });
  }
  function copyButton(button) {
    if (!navigator.clipboard) return;
    var label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 2000);
      });
    });
  }
  function markToday() {
    if (!root.dataset.zone) return;
    var today = new Intl.DateTimeFormat("en-CA", { timeZone: root.dataset.zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
    each('[data-day="' + today + '"]', function (day) {
      var mark = document.getElementById("today-mark");
      day.classList.add("today");
      day.setAttribute("aria-current", "date");
      if (mark) day.firstElementChild.append(" ", mark.content.cloneNode(true));
    });
  }
  function each(selector, act) { document.querySelectorAll(selector).forEach(act); }
  function loadSearch() {
    if (document.querySelector('script[src$="search.js"]')) return;
    var script = document.createElement("script"), style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = root.dataset.root + "assets/search.css";
    script.src = root.dataset.root + "assets/search.js";
    document.head.append(style, script);
  }
  function seek(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input,textarea,select,[contenteditable]")) return;
    var field = Array.from(document.querySelectorAll("[data-search] input")).find(function (one) { return one.checkVisibility(); });
    var link = document.querySelector(".glass");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus(); else link.click();
  }
  function closeMenus(except) {
    each("details.pop[open]", function (menu) { if (!except || !menu.contains(except)) menu.open = false; });
  }
  document.addEventListener("DOMContentLoaded", function () {
    each("[data-theme-toggle]", themeButton);
    each("[data-copy]", copyButton);
    each("a[data-language]", function (link) {
      link.addEventListener("click", function () { remember("majlis-language", link.dataset.language); });
    });
    markToday();
    each("[data-search] input", function (input) { input.addEventListener("focus", loadSearch, { once: true }); });
    document.addEventListener("keydown", seek);
    document.addEventListener("click", function (event) { closeMenus(event.target); });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      var open = document.querySelector("details.pop[open] > summary");
      closeMenus();
      if (open) open.focus();
    });
  });
})();
