/* What the checks say, narrowed down. What is chosen stands in the address, so that it can be sent to somebody. */
(function () {
  "use strict";
  const form = document.querySelector(".filters");
  if (!form || !form.querySelector("select")) return;
  const selects = [...form.querySelectorAll("select")];
  const found = [...document.querySelectorAll("[data-code]")];
  const told = form.querySelector("[role=status]");

  function digits(number) {
    return "indic" in form.dataset ? String(number).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]) : String(number);
  }
  function valueOf(item, name) {
    return item.dataset[name] === undefined ? item.closest(".file").dataset[name] : item.dataset[name];
  }
  function show() {
    let count = 0;
    found.forEach((item) => {
      item.hidden = !selects.every((select) => select.value === "*" || select.value === valueOf(item, select.name));
      count += item.hidden ? 0 : 1;
    });
    document.querySelectorAll(".file[data-kind]").forEach((file) => {
      file.hidden = !file.querySelector("[data-code]:not([hidden])");
    });
    told.textContent = count === found.length ? ""
      : told.dataset.shown.replace("{count}", digits(count)).replace("{all}", digits(found.length));
  }
  function remember() {
    const query = new URLSearchParams();
    selects.forEach((select) => { if (select.value !== "*") query.set(select.name, select.value); });
    history.replaceState(null, "", query.size ? "?" + query : location.pathname);
  }
  const asked = new URLSearchParams(location.search);
  selects.forEach((select) => {
    if ([...select.options].some((option) => option.value === asked.get(select.name))) select.value = asked.get(select.name);
  });
  function choose() { show(); remember(); }
  form.addEventListener("change", choose);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    selects.forEach((select) => { select.value = "*"; });
    choose();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
