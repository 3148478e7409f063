/* Offers names of tables and columns while SQL is typed in the workbench.

   Streamlit has no editor of its own. This sits beside its text area: it reads the names that the
   page lists in .sql-names, and puts what is picked into the text as if it had been typed. */
(() => {
  const FIELD = ".st-key-workbench-sql textarea";
  const AT_MOST = 8;
  let box, field, offered = [], chosen = 0, typed = "";

  const named = () => {
    const holder = document.querySelector(".sql-names");
    const tables = {};
    for (const row of holder ? holder.querySelectorAll("[data-table]") : [])
      tables[row.dataset.table] = row.dataset.columns.split(" ");
    return { tables, words: holder ? holder.dataset.words.split(" ") : [] };
  };

  const withoutNoise = (text) => text.replace(/--.*$|'[^']*'|\/\*[^]*?\*\//gm, " ");

  /* Which table an alias stands for: FROM readings AS r, JOIN units u. */
  const aliases = (text, tables) => {
    const found = {};
    for (const [, table, alias] of withoutNoise(text).matchAll(
      /\b(?:from|join)\s+(\w+)(?:\s+(?:as\s+)?(\w+))?/gi))
      if (tables[table.toLowerCase()]) {
        found[table.toLowerCase()] = table.toLowerCase();
        if (alias) found[alias.toLowerCase()] = table.toLowerCase();
      }
    return found;
  };

  const fitting = () => {
    const { tables, words } = named();
    const before = field.value.slice(0, field.selectionStart);
    const [, owner, start] = before.match(/(?:(\w+)\.)?(\w*)$/);
    const used = aliases(field.value, tables);
    let candidates;
    if (owner) candidates = tables[used[owner.toLowerCase()] || owner.toLowerCase()] || [];
    else if (/\b(?:from|join)\s+\w*$/i.test(before)) candidates = Object.keys(tables);
    else {
      const near = [...new Set(Object.values(used))].flatMap((table) => tables[table]);
      candidates = [...near, ...Object.keys(tables), ...words];
    }
    typed = start;
    const low = start.toLowerCase();
    const all = [...new Set(candidates)].filter((name) => name.toLowerCase() !== low);
    const begins = all.filter((name) => name.toLowerCase().startsWith(low));
    const holds = low.length > 1
      ? all.filter((name) => !begins.includes(name) && name.toLowerCase().includes(low)) : [];
    return { names: [...begins, ...holds].slice(0, AT_MOST), after: Boolean(owner), length: low.length };
  };

  /* Where the caret is, by a copy of the text laid out alike. */
  const caret = () => {
    const copy = document.createElement("div"), style = getComputedStyle(field);
    for (const name of ["font", "padding", "border", "lineHeight", "letterSpacing", "boxSizing", "tabSize"])
      copy.style[name] = style[name];
    Object.assign(copy.style, { position: "absolute", visibility: "hidden", top: 0, left: 0,
      whiteSpace: "pre-wrap", overflowWrap: "break-word", width: `${field.clientWidth}px` });
    copy.textContent = field.value.slice(0, field.selectionStart);
    const mark = copy.appendChild(document.createElement("span"));
    mark.textContent = "​";
    document.body.append(copy);
    const place = { left: mark.offsetLeft, top: mark.offsetTop + mark.offsetHeight };
    copy.remove();
    const edge = field.getBoundingClientRect();
    return { left: Math.min(edge.left + place.left, innerWidth - 260),
      top: edge.top + place.top - field.scrollTop };
  };

  const close = () => {
    if (box) box.remove();
    box = undefined;
    if (field) for (const name of ["aria-controls", "aria-activedescendant"]) field.removeAttribute(name);
  };

  const mark = () => {
    [...box.children].forEach((row, number) => row.setAttribute("aria-selected", number === chosen));
    field.setAttribute("aria-activedescendant", `sql-name-${chosen}`);
  };

  const open = (asked) => {
    const { names, after, length } = fitting();
    close();
    offered = names;
    if (!names.length || !(asked || after || length > 1)) return;
    chosen = 0;
    box = document.createElement("ul");
    Object.assign(box, { id: "sql-name-list", className: "sql-name-list", role: "listbox" });
    box.setAttribute("aria-label", "Names of tables and columns");
    names.forEach((name, number) => {
      const row = box.appendChild(document.createElement("li"));
      Object.assign(row, { id: `sql-name-${number}`, textContent: name, role: "option" });
      row.addEventListener("mousedown", (event) => { event.preventDefault(); chosen = number; take(); });
    });
    document.body.append(box);
    const app = getComputedStyle(document.querySelector(".stApp"));
    Object.assign(box.style, { background: app.backgroundColor, color: app.color });
    const { left, top } = caret();
    Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
    field.setAttribute("aria-controls", box.id);
    mark();
  };

  const take = () => {
    const end = field.selectionStart, start = end - typed.length, name = offered[chosen];
    const text = field.value.slice(0, start) + name + field.value.slice(end);
    close();
    /* React hears of a change only through the element's own setter and an input event. */
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    field.setSelectionRange(start + name.length, start + name.length);
  };

  const ours = (event) => event.target instanceof Element && event.target.matches(FIELD);

  document.addEventListener("input", (event) => {
    if (!ours(event) || !event.isTrusted) return;
    field = event.target;
    field.setAttribute("aria-autocomplete", "list");
    open(false);
  });
  document.addEventListener("keydown", (event) => {
    if (!ours(event)) return;
    field = event.target;
    if (event.ctrlKey && event.code === "Space") open(true);
    else if (!box || event.ctrlKey || event.metaKey) { close(); return; }
    else if (event.key === "ArrowDown") { chosen = (chosen + 1) % offered.length; mark(); }
    else if (event.key === "ArrowUp") { chosen = (chosen + offered.length - 1) % offered.length; mark(); }
    else if (event.key === "Tab" || event.key === "Enter") take();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("focusout", (event) => { if (ours(event)) close(); });
  document.addEventListener("scroll", () => close(), true);
})();
