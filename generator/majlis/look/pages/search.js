/* Search: folds and stems as majlis/text does, reads pieces of the index, ranks, shows. Loaded when somebody seeks. */
(function () {
  "use strict";
  var root = document.documentElement, lang = root.lang;
  var base = new URL(root.dataset.root || ".", location.href);

  /* Words: majlis/text/folding.py, stems.py, searching.py */
  var DROPPED = new RegExp("[\\u0640\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed" +
    "\\u0898-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff" +
    "\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff]+", "g");
  var LETTERS = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ی": "ي", "ؤ": "و", "ة": "ه", "ک": "ك" };
  var ARABIC = /^[\u0621-\u064a]/, LATIN = /^[a-z]{4,}$/, VOWEL = /[aeiouy]/;
  var ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?:ال)?(?=..)/, PARTICLE = /^(?:[وبل](?=...)|[فك](?=....))/, VERB = /^[ني](?=..)/;
  var ENDING = /^(.{3,}?)(?:ي?ا?ت(?:نا|ها|هما?|كم|[هي]|ك)|ي?(?:ات|ون|ين|ان|ه)|وا|ا|نا|ها|هما?|كم|[هي])$/;
  var INNER = /^(.{3,}?)(?:ي?(?:ات|ون|ين|ان)|ي)$/, YOURS = /^.{3,}ك$/;
  var SUFFIXES = [["ation", 4], ["ator", 4], ["ating", 4], ["ated", 4], ["ate", 4], ["ied", 2], ["ing", 3], ["ed", 3], ["ly", 4], ["is", 4]];
  var SAME = 6, STEM = 5, BEGUN = 4, SKELETON = 1, MOST = 12;

  function fold(text) {
    return text.normalize("NFKC").replace(DROPPED, "")
      .replace(/[أإآٱىئیؤةک]/g, function (letter) { return LETTERS[letter]; })
      .replace(/[٠-٩۰-۹]/g, function (digit) { return String(digit.charCodeAt(0) & 15); })
      .toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").normalize("NFKC");
  }
  function words(text) {
    var plain = fold(text);
    if (/[\u00e0-\u024f]/.test(plain)) plain = plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    plain = plain.replace(/(?<![\p{L}\p{N}_])عبد (?=ال[\p{L}\p{N}_])/gu, "عبد");
    return plain.match(/[\p{L}\p{N}]{1,40}/gu) || [];
  }
  function once(list) { return Array.from(new Set(list)); }
  function arabic(word) {
    for (var pattern = ENDING, ending; (ending = pattern.exec(word)); pattern = INNER) word = ending[1];
    return word;
  }
  function singular(word) {
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
    return /s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  }
  function withoutSuffix(word) {
    for (var i = 0; i < SUFFIXES.length; i++) {
      var rest = word.slice(0, -SUFFIXES[i][0].length);
      if (word.endsWith(SUFFIXES[i][0]) && rest.length >= SUFFIXES[i][1] && VOWEL.test(rest)) {
        return SUFFIXES[i][0] === "ied" ? rest + "y" : rest;
      }
    }
    return word;
  }
  function english(word) {
    if (!LATIN.test(word)) return word;
    word = withoutSuffix(singular(word));
    if (word.length > 3 && word.endsWith("e")) word = word.slice(0, -1);
    else if (word.endsWith("y")) word = word.slice(0, -1) + "i";
    return word.length > 3 && word.slice(-1) === word.slice(-2, -1) ? word.slice(0, -1) : word;
  }
  function withoutArticle(word) { return word.replace(ARTICLE, ""); }
  function forms(word) {
    var bare = withoutArticle(word);
    return bare === word && PARTICLE.test(word) ? [bare, bare.slice(1)] : [bare];
  }
  function stems(word) {
    if (!ARABIC.test(word)) return [english(word)];
    var found = forms(word);
    found.slice().forEach(function (form) { if (YOURS.test(form)) found.push(form.slice(0, -1)); });
    return once(found.map(arabic));
  }
  function bones(word) { return word.replace(/[اويء]/g, ""); }
  function merged(word) { return word.replace(/(.)\1+/g, "$1"); }
  function skeleton(stem) {
    if (!ARABIC.test(stem)) return stem;
    var all = bones(stem), few = merged(all);
    return few.length > 1 ? few : all.length > 1 ? all : stem;
  }
  function openings(start) {
    if (!ARABIC.test(start)) return [Array.from(start).slice(0, 4).join("")];
    return once(forms(start).map(function (form) { return merged(bones(form)).slice(0, 4); })).filter(function (one) { return one.length > 1; });
  }
  function sought(query) {
    var found = once(words(query)).slice(0, MOST), last = /\S$/u.test(query) ? found.length - 1 : -1;
    return found.map(function (word, place) {
      var own = stems(word), verb = ARABIC.test(word) && VERB.test(word) ? [arabic(word.slice(1))] : [];
      return {
        word: word, stems: own, skeletons: once(own.concat(verb).map(skeleton)),
        starts: place === last && Array.from(word).length > 1 ? openings(word) : []
      };
    });
  }
  function tier(one, word) {
    if (word === one.word) return SAME;
    var own = stems(word);
    if (own.some(function (form) { return one.stems.includes(form); })) return STEM;
    if (one.starts.length && withoutArticle(word).startsWith(withoutArticle(one.word))) return BEGUN;
    return own.some(function (form) { return one.skeletons.includes(skeleton(form)); }) ? SKELETON : 0;
  }

  /* The index: majlis/outputs/search/finding.py */
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", CODES = {};
  Array.from(DIGITS).forEach(function (digit, code) { CODES[digit] = code; });
  var WEIGHTS = [6, 4, 2, 1], FEW = 8, WIDEST = 2, UNDATED = 180;
  var asked = new Map();

  function load(name) {
    if (!asked.has(name)) {
      asked.set(name, fetch(new URL("search/" + name + ".json", base)).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).catch(function (error) { asked.delete(name); throw error; }));
    }
    return asked.get(name);
  }
  function pagesIn(text, tell) {
    var i, bit, page = -1, gap = 0, scale = 1, code;
    if (text[0] === "!") {
      for (i = 1; i < text.length; i++) for (bit = 0; bit < 6; bit++) if (CODES[text[i]] >> bit & 1) tell((i - 1) * 6 + bit);
      return;
    }
    for (i = 0; i < text.length; i++) {
      code = CODES[text[i]];
      gap += (code % 32) * scale;
      scale *= 32;
      if (code < 32) { page += gap + 1; tell(page); gap = 0; scale = 1; }
    }
  }
  function before(cuts, key, same) {
    var low = 0, high = cuts.length, middle;
    while (low < high) {
      middle = (low + high) >> 1;
      if (cuts[middle] < key || (same && cuts[middle] === key)) low = middle + 1; else high = middle;
    }
    return low;
  }
  function filesOf(known, one) {
    var found = new Set(one.skeletons.map(function (key) { return before(known.cuts, key, true) - 1; }));
    one.starts.forEach(function (start) {
      var first = Math.max(before(known.cuts, start, true) - 1, 0), end = before(known.cuts, start + "\uffff", false);
      for (var file = first; file < Math.min(end, first + WIDEST); file++) found.add(file);
    });
    found.delete(-1);
    return Array.from(found);
  }
  function hits(known, one) {
    return Promise.all(filesOf(known, one).map(function (file) { return load("words/" + known.files[file]); })).then(function (files) {
      var pages = new Map();
      files.forEach(function (file) {
        Object.keys(file).forEach(function (word) {
          var worth = tier(one, word);
          if (worth) file[word].split(",").forEach(function (text, place) {
            pagesIn(text, function (page) { pages.set(page, Math.max(pages.get(page) || 0, worth * WEIGHTS[place])); });
          });
        });
      });
      var own = Array.from(pages.keys()).filter(function (page) { return kindOf(known, page) !== "help"; }).length;
      return { pages: pages, rarity: own ? 32 - Math.clz32(Math.floor(known.count / own)) : 1 };
    });
  }
  function standing(known, page) {
    var about = Array.from(known.about.substr(page * 4, 4)).map(function (letter) { return CODES[letter]; });
    var day = (about[0] & 31) * 4096 + about[1] * 64 + about[2];
    return [about[3] & 1, (about[3] & 2) / 2 === (lang === "ar" ? 1 : 0) ? 0 : 1, day ? Math.abs(day - known.today) : UNDATED, page];
  }
  function kindOf(known, page) {
    return known.kinds[(CODES[known.about[page * 4]] >> 5) * 16 + (CODES[known.about[page * 4 + 3]] >> 2)];
  }
  function readable(known, page) {
    var sort = CODES[known.about[page * 4 + 3]];
    return !["help", "section"].includes(kindOf(known, page)) || (sort & 2) / 2 === (lang === "ar" ? 1 : 0);
  }
  function find(query) {
    var seeking = sought(query);
    return load("index").then(function (known) {
      return Promise.all(seeking.map(function (one) { return hits(known, one); })).then(function (found) {
        var all = found.reduce(function (sum, one) { return sum + one.rarity; }, 0), every = new Map();
        found.forEach(function (one) {
          one.pages.forEach(function (worth, page) {
            var seen = every.get(page) || { page: page, score: 0, weight: 0, count: 0 };
            seen.score += worth * one.rarity;
            seen.weight += one.rarity;
            seen.count += 1;
            every.set(page, seen);
          });
        });
        var list = Array.from(every.values()).filter(function (one) { return readable(known, one.page); });
        list.forEach(function (one) { one.whole = one.count === found.length; });
        list.forEach(function (one) { one.help = kindOf(known, one.page) === "help"; });
        var few = list.filter(function (one) { return one.whole && !one.help; }).length < FEW;
        list = list.filter(function (one) { return one.whole || (few && one.weight * 2 >= all); });
        list.forEach(function (one) { one.order = [one.whole ? 0 : 1, one.help ? 1 : 0, -one.score].concat(standing(known, one.page)); });
        list.sort(function (a, b) {
          for (var i = 0; i < a.order.length; i++) if (a.order[i] !== b.order[i]) return a.order[i] - b.order[i];
          return 0;
        });
        return { seeking: seeking, list: list, per: known.per };
      });
    });
  }
  function rowsOf(answer, from, to) {
    return Promise.all(answer.list.slice(from, to).map(function (one) {
      return load("found/" + Math.floor(one.page / answer.per)).then(function (rows) {
        return { row: rows.find(function (row) { return row[0] === one.page; }), whole: one.whole };
      });
    }));
  }

  /* What is shown */
  var SHOWN = 8, PAUSE = 150;

  function make(tag, attributes, text) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    if (text) made.textContent = text;
    return made;
  }
  function marked(box, text, seeking) {
    var at = 0;
    for (var found of text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)) {
      if (words(found[0]).some(function (word) { return seeking.some(function (one) { return tier(one, word); }); })) {
        box.append(text.slice(at, found.index), make("mark", {}, found[0]));
        at = found.index + found[0].length;
      }
    }
    box.append(text.slice(at));
    return box;
  }
  function day(iso, say) {
    var form = new Intl.DateTimeFormat((lang === "ar" ? "ar" : "en-GB") + "-u-ca-gregory-nu-" + say.digits,
      { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    return make("time", { datetime: iso }, form.format(new Date(iso + "T00:00:00Z")));
  }
  function item(row, seeking, say) {
    var kind = say.kinds[row[1]], state = kind.states[row[5]], own = row[3];
    var way = own ? { lang: own, dir: own === "ar" ? "rtl" : "ltr" } : { dir: "auto" };
    var made = make("li", {}), meta = make("p", { "class": "meta" });
    var link = make("a", { href: new URL(kind.folder ? lang + "/" + kind.folder + "/" + row[2] + ".html" : row[2], base).href });
    link.append(marked(make("bdi", way), row[6], seeking));
    meta.append(make("span", { "class": "sort" }, kind.word));
    if (row[4]) meta.append(" ", day(row[4], say));
    if (state) meta.append(" ", make("span", { "class": "state t-" + state[1] }, state[0]));
    made.append(link, meta);
    if (row[7]) made.append(marked(make("p", Object.assign({ "class": "opening" }, way)), row[7], seeking));
    return made;
  }
  function counted(number, say) {
    var form = say.count[new Intl.PluralRules(lang).select(number)] || say.count.other;
    return form.replace("{n}", new Intl.NumberFormat(lang + "-u-nu-" + say.digits).format(number));
  }

  function mount(form) {
    var input = form.querySelector("input"), small = !form.dataset.search, turn = 0, timer;
    var box = small ? make("div", { "class": "results small", hidden: "" }) : document.getElementById(form.dataset.search);
    var status = make("p", { role: "status", "class": "told" }), list = make("ol", { "class": "hits" });
    var browse = document.querySelector("[data-browse]");
    box.append(status, list);
    if (small) form.append(box);
    form.hidden = false;

    function shows(on) {
      if (small) box.hidden = !on;
      else if (browse) browse.hidden = on && list.childElementCount > 0;
    }
    function tail(answer, say, to) {
      var rest = box.querySelector(".rest");
      if (rest) rest.remove();
      if (to >= answer.list.length) return;
      rest = small ? make("a", { "class": "rest button", href: form.action + "?q=" + encodeURIComponent(input.value) }, say.all)
        : make("button", { "class": "rest button", type: "button" }, say.more);
      if (!small) rest.addEventListener("click", function () {
        add(answer, say, to, turn).then(function () {
          var next = list.querySelectorAll("a")[to];
          if (next) next.focus();
        });
      });
      box.append(rest);
    }
    function add(answer, say, from, mine) {
      return rowsOf(answer, from, from + SHOWN).then(function (found) {
        if (mine !== turn) return;
        if (!from) list.replaceChildren();
        found.forEach(function (one) {
          if (!one.whole && !list.querySelector(".some")) list.append(make("li", { "class": "some" }, say.some));
          list.append(item(one.row, answer.seeking, say));
        });
        tail(answer, say, from + SHOWN);
      });
    }
    function nothing(say) {
      list.replaceChildren(make("li", { "class": "some" }, say.hint));
    }
    function run() {
      var mine = ++turn, query = input.value;
      clearTimeout(timer);
      if (!words(query).length) {
        list.replaceChildren();
        status.textContent = "";
        box.querySelectorAll(".rest").forEach(function (rest) { rest.remove(); });
        shows(false);
        return Promise.resolve();
      }
      return load(lang).then(function (say) {
        if (mine === turn && !list.childElementCount) status.textContent = say.wait;
        shows(true);
        return find(query).then(function (answer) {
          if (mine !== turn) return;
          return add(answer, say, 0, mine).then(function () {
            if (mine !== turn) return;
            status.textContent = answer.list.length ? counted(answer.list.length, say) : say.none;
            shows(true);
            if (!answer.list.length) { shows(small); nothing(say); if (browse) browse.hidden = false; }
          });
        }).catch(function () { if (mine === turn) { list.replaceChildren(); status.textContent = say.failed; } });
      }).catch(function () { if (mine === turn) status.textContent = form.dataset.failed || ""; });
    }
    function remember() {
      var address = new URL(location.href);
      if (input.value.trim()) address.searchParams.set("q", input.value); else address.searchParams.delete("q");
      history.replaceState(null, "", address);
    }
    function move(event) {
      var links = Array.from(box.querySelectorAll("a, button")), at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        if (at >= 0) { event.preventDefault(); input.focus(); }
        if (small) shows(false);
      } else if (event.key === "ArrowDown" && links.length && !box.hidden) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        if (at) links[at - 1].focus(); else input.focus();
      }
    }
    input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(run, PAUSE); });
    input.addEventListener("focus", function () { if (small && list.childElementCount) shows(true); });
    form.addEventListener("keydown", move);
    if (small) {
      document.addEventListener("focusin", function (event) { if (!form.contains(event.target)) shows(false); });
      document.addEventListener("click", function (event) { if (!form.contains(event.target)) shows(false); });
    } else {
      box.addEventListener("keydown", move);
      input.addEventListener("input", remember);
      form.addEventListener("submit", function (event) { event.preventDefault(); run(); remember(); });
      input.value = input.value || new URL(location.href).searchParams.get("q") || "";
    }
    if (input.value) run();
    else if (!small) input.focus();
  }
  window.majlisSearch = { fold: fold, words: words, stems: stems, skeleton: skeleton, sought: sought, tier: tier, find: find, rowsOf: rowsOf };
  document.querySelectorAll("form[data-search]").forEach(mount);
})();
