/// What draws the articles. Text of articles only ever becomes text: nothing of it is read as markup.
enum HTMLScript {
  static let text = #"""
    "use strict";
    const find = id => document.getElementById(id);
    const make = (name, settings = {}, ...children) => {
      const element = Object.assign(document.createElement(name), settings);
      element.append(...children);
      return element;
    };
    const theme = find("theme");
    const setTheme = isDark => {
      document.documentElement.dataset.theme = isDark ? "dark" : "light";
      theme.textContent = isDark ? "Light" : "Dark";
      theme.setAttribute("aria-pressed", isDark);
    };
    setTheme(matchMedia("(prefers-color-scheme: dark)").matches);
    theme.addEventListener("click", () => setTheme(theme.textContent === "Dark"));

    const articles = find("data").textContent.split("\n").filter(Boolean).map((line, number) => {
      const end = line.indexOf("\t");
      const row = JSON.parse(end < 0 ? line : line.slice(0, end));
      if (row.length === 2) return { number, id: row[0], error: row[1], found: [], count: 0 };
      const found = [];
      for (let at = 0; at < row[5].length; at += 3)
        found.push({ rule: row[5][at], severity: row[5][at + 1], count: row[5][at + 2] });
      return { number, id: row[0], language: row[1], score: row[2], words: row[3], verdict: row[4], found,
        count: found.reduce((sum, one) => sum + one.count, 0), detail: end < 0 ? null : line.slice(end + 1) };
    });
    find("data").remove();

    const filters = find("filters");
    const names = new Intl.DisplayNames(["en"], { type: "language" });
    const languageName = tag => { try { return names.of(tag) ?? tag; } catch { return tag; } };
    const fill = (name, values, shown) => {
      for (const value of [...new Set(values)].sort())
        filters.elements[name].append(make("option", { value, textContent: shown(value) }));
    };
    fill("rule", articles.flatMap(article => article.found.map(one => one.rule)), rule => rule);
    fill("language", articles.map(article => article.language).filter(Boolean),
      tag => `${tag}: ${languageName(tag)}`);

    const pageSize = 50;
    let page = 0;
    let shown = [];
    const select = () => {
      const { rule, severity, language, id, order } = Object.fromEntries(new FormData(filters));
      const wanted = id.toLowerCase();
      shown = articles.filter(article =>
        (!language || article.language === language)
        && (!wanted || article.id.toLowerCase().includes(wanted))
        && (!rule && !severity || article.found.some(one =>
          (!rule || one.rule === rule) && (!severity || one.severity === severity))));
      if (order === "score") shown.sort((a, b) => (a.score ?? 101) - (b.score ?? 101));
      if (order === "findings") shown.sort((a, b) => b.count - a.count);
      page = 0;
      list();
    };
    const list = () => {
      const pages = Math.max(1, Math.ceil(shown.length / pageSize));
      const number = count => count.toLocaleString("en");
      find("count").textContent =
        `${number(shown.length)} of ${number(articles.length)} ${articles.length === 1 ? "article" : "articles"}`;
      find("page").textContent = `Page ${page + 1} of ${pages}`;
      find("previous").disabled = page === 0;
      find("next").disabled = page + 1 >= pages;
      find("list").replaceChildren(...shown.slice(page * pageSize, (page + 1) * pageSize).map(article => {
        const name = make("bdi", { textContent: article.id });
        const title = make("th", { scope: "row" }, article.detail || article.error
          ? make("a", { href: `#article-${article.number}` }, name) : name);
        if (article.error)
          return make("tr", {}, title, make("td"), make("td"), make("td", { className: "words" }),
            make("td", { className: "found", textContent: "not checked" }));
        const found = make("td", { className: "found" });
        article.found.forEach((one, place) => found.append(place ? ", " : "", make("span",
          { className: one.severity, textContent: one.rule + (one.count > 1 ? ` × ${one.count}` : "") })));
        if (!article.found.length) found.textContent = "none";
        return make("tr", {}, title, make("td", { textContent: article.language }),
          make("td", { className: "number", textContent: article.score.toFixed(1) }),
          make("td", { className: "number words", textContent: number(article.words) }), found);
      }));
    };
    filters.addEventListener("input", select);
    filters.addEventListener("submit", event => event.preventDefault());
    const turn = step => { page += step; list(); find("articles").focus(); };
    find("previous").addEventListener("click", () => turn(-1));
    find("next").addEventListener("click", () => turn(1));

    const view = find("view");
    const go = id => { const target = find(id); target.scrollIntoView({ block: "center" }); target.focus(); };
    const open = article => {
      const title = make("h2", { tabIndex: -1 }, make("bdi", { textContent: article.id }));
      const back = make("a", { href: "#articles", textContent: "All articles" });
      if (article.error) {
        view.replaceChildren(back, title, make("p", { textContent: article.error }));
        return title;
      }
      const detail = JSON.parse(article.detail);
      const text = make("div", { className: "text", dir: "auto", lang: article.language });
      const findings = make("ol", { className: "findings" });
      detail.text.forEach((piece, at) => {
        if (at % 3 === 0) { text.append(piece); return; }
        if (at % 3 === 1) return;
        const number = detail.text[at - 1];
        const finding = detail.findings[number];
        const jump = make("button", { type: "button", id: `mark-${number}`, textContent: number + 1 });
        jump.setAttribute("aria-label", `Finding ${number + 1}, ${finding.severity}: ${finding.message}`);
        jump.addEventListener("click", () => go(`finding-${number}`));
        text.append(make("mark", { className: finding.severity }, piece, jump));
      });
      detail.findings.forEach((finding, number) => {
        const item = make("li", { id: `finding-${number}`, className: finding.severity, tabIndex: -1 },
          make("p", {}, make("strong", { textContent: `${number + 1}. ` }),
            make("span", { dir: "ltr", textContent: finding.message })),
          make("p", { className: "rule", textContent: `${finding.severity}, ${finding.rule}, `
            + `${finding.category}, confidence ${Math.round(finding.confidence * 100)} %, at ${finding.place}` }));
        if (finding.corrections.length)
          item.append(make("p", { textContent: finding.corrections.length > 1 ? "Corrections:" : "Correction:" }),
            make("ul", {}, ...finding.corrections.map(correction =>
              make("li", { className: "correction" }, make("bdi", { textContent: correction })))));
        const show = make("button", { type: "button", textContent: "Show in the text" });
        show.setAttribute("aria-label", `Show finding ${number + 1} in the text`);
        show.addEventListener("click", () => go(`mark-${number}`));
        item.append(show);
        findings.append(item);
      });
      view.replaceChildren(back, title, make("p", { className: "facts", textContent:
        `Score ${article.score.toFixed(1)} (${detail.interval.map(end => end.toFixed(1)).join("–")}), `
        + `${{ pass: "pass", fail: "fail", short: "too short for a verdict" }[article.verdict]}; `
        + `${article.words.toLocaleString("en")} words, ${languageName(article.language)}` }),
        make("div", { className: "columns" }, text, findings));
      return title;
    };
    const follow = () => {
      const hash = decodeURIComponent(location.hash.slice(1));
      const [name, value] = hash.split("=");
      const article = hash.startsWith("article-") ? articles[Number(hash.slice(8))] : null;
      view.hidden = !article;
      find("home").hidden = !!article;
      if (article) {
        const title = open(article);
        scrollTo(0, 0);
        title.focus({ preventScroll: true });
        return;
      }
      view.replaceChildren();
      if (value !== undefined && filters.elements[name]) {
        filters.reset();
        filters.elements[name].value = value;
        select();
      }
      if (hash) { find("articles").scrollIntoView(); find("articles").focus({ preventScroll: true }); }
    };
    addEventListener("hashchange", follow);
    addEventListener("keydown", event => {
      if (event.key === "Escape" && !view.hidden) location.hash = "articles";
    });
    select();
    follow();
    """#
}
