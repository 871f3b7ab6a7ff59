/* Replies: find one, fill in its gaps, choose a language. What is filled in is about a person, so it is not kept. */
(function () {
  "use strict";
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const kept = "majlis-reply-language";
  const replies = all("[data-reply]");
  const finder = document.querySelector(".finder");
  const open = document.querySelector(".languages[data-open]");

  function fold(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u064b-\u065f\u0670\u0640]/g, "")
      .replace(/[أإآٱ]/g, "ا").replace(/[ىئ]/g, "ي").replace(/ؤ/g, "و").replace(/ة/g, "ه");
  }

  /* Languages */
  function show(lang) {
    document.body.dataset.texts = lang;
    all("[data-show]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.show === lang)));
  }
  all(".languages").forEach((group) => { group.hidden = false; });
  all("[data-show]").forEach((button) => button.addEventListener("click", () => {
    show(button.dataset.show);
    try { localStorage.setItem(kept, button.dataset.show); } catch (e) { /* it holds for this page */ }
  }));
  try { show(localStorage.getItem(kept) || "both"); } catch (e) { show("both"); }

  /* Gaps */
  function fill(reply) {
    const values = new Map(all("[data-fill]", reply).map((input) => [input.dataset.fill, input.value.trim()]));
    all("[data-gap]", reply).forEach((gap) => {
      if (gap.dataset.typed === undefined) gap.dataset.typed = gap.textContent;
      const value = values.get(gap.dataset.gap);
      gap.textContent = value || gap.dataset.typed;
      gap.classList.toggle("filled", Boolean(value));
    });
    all("[data-text]", reply).forEach((text) => {
      const names = new Set(all(".gap:not(.filled)", text).map((gap) => gap.dataset.gap));
      const told = text.querySelector("[data-open]");
      told.hidden = !names.size || reply.dataset.begun === undefined;
      told.textContent = open.dataset.open.replace("{names}", [...names].join(open.dataset.comma));
    });
  }
  replies.forEach((reply) => {
    all(".fill", reply).forEach((box) => { box.hidden = false; });
    const begin = () => { reply.dataset.begun = ""; fill(reply); };
    all("[data-fill]", reply).forEach((input) => input.addEventListener("input", begin));
    all("[data-copy]", reply).forEach((button) => button.addEventListener("click", begin));
    fill(reply);
  });

  /* Finding */
  if (!finder) return;
  const digits = (number) => "indic" in finder.dataset ? String(number).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]) : String(number);
  const told = finder.querySelector("[role=status]");
  const input = finder.querySelector("[data-find]");
  const texts = replies.map((reply) => fold(reply.textContent + " " + reply.closest(".intent").querySelector("h2").textContent));
  finder.hidden = false;
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    replies.forEach((reply, at) => {
      reply.hidden = !words.every((word) => texts[at].includes(word));
      count += reply.hidden ? 0 : 1;
    });
    all(".intent").forEach((group) => {
      group.hidden = !group.querySelector("[data-reply]:not([hidden])");
      all(".jump li").find((chip) => chip.firstElementChild.hash === "#" + group.getAttribute("aria-labelledby")).hidden = group.hidden;
    });
    all(".intent h2 .n, .jump .n").forEach((number) => { number.hidden = words.length > 0; });
    told.textContent = !words.length ? "" : !count ? told.dataset.none
      : told.dataset.found.replace("{count}", digits(count)).replace("{all}", digits(replies.length));
  });
})();
