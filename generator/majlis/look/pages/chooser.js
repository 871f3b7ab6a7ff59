/* Whoever has chosen a language before goes there at once; index.html#choose asks again. */
(function () {
  "use strict";
  var chosen = null;
  try { chosen = localStorage.getItem("majlis-language"); } catch (e) { return; }
  if (!chosen || location.hash === "#choose") return;
  document.querySelectorAll("a[data-language]").forEach(function (link) {
    if (link.dataset.language === chosen) location.replace(link.href);
  });
})();
