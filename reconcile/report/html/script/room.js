// Choosing a pair: its claims come into sight side by side, the words that part are lit, the reason is told below.
let current = null;

const findings = () => all(".finding").filter((item) => !item.closest(".dock") && !item.hidden && allowed(lookOf(item)));
const lookOf = (item) => ["contradict", "differ", "agree", "unsupported", "alone"].find((look) => item.classList.contains(look));

const forget = () => {
  current = null;
  root.classList.remove("choosing");
  for (const item of all(".chosen")) item.classList.remove("chosen");
  for (const mark of all("mark.lit")) mark.classList.remove("lit");
  const dock = named("dock");
  if (dock) {
    dock.hidden = true;
    dock.classList.remove("open");
    dock.replaceChildren();
  }
};

const button = (label, title, work) => {
  const made = element("button", { type: "button", title }, label);
  made.addEventListener("click", work);
  return made;
};

const tell = (card) => {
  const dock = named("dock");
  const copy = card.cloneNode(true);
  copy.removeAttribute("id");
  const listed = findings();
  const at = listed.indexOf(card) + 1;
  const tools = element(
    "div", { class: "tools" }, at ? `${at} of ${listed.length}` : "",
    button("Previous", "previous (k)", () => step(-1)), button("Next", "next (j)", () => step(1)),
    button("Close", "close (Esc)", () => forget()),
  );
  dock.replaceChildren(tools, copy);
  dock.hidden = false;
  dock.classList.add("open");
};

// Both claims to the same height; the one that was chosen by hand stays where it is.
const bring = (claims, kept) => {
  claims.forEach((claim, side) => {
    if (claim === kept) return;
    const pane = panes[side];
    const goal = kept && kept.closest(".page") !== pane
      ? kept.getBoundingClientRect().top - kept.closest(".page").getBoundingClientRect().top
      : pane.clientHeight * 0.22;
    const here = claim.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + here - goal, behavior: calm.matches ? "auto" : "smooth" });
  });
};

const choose = (card, kept = null) => {
  forget();
  current = card;
  root.classList.add("choosing");
  const ribbon = ribbons.find((one) => one.card === card);
  if (!ribbon) return;
  for (const claim of ribbon.claims) claim.classList.add("chosen");
  ribbon.path.classList.add("chosen");
  ribbon.path.parentNode.append(ribbon.path);
  for (const mark of all("mark[data-pairs]", room)) {
    mark.classList.toggle("lit", mark.dataset.pairs.split(" ").includes(card.id));
  }
  tell(card);
  if (!kept) room.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  bring(ribbon.claims, kept);
  redraw();
};

const step = (by) => {
  const listed = findings();
  if (!listed.length) return;
  const at = listed.indexOf(current);
  const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : (at + by + listed.length) % listed.length];
  if (svg && broad.matches && next.matches(".pair")) {
    choose(next);
    named(next.dataset.left).focus({ preventScroll: true });
    return;
  }
  for (const item of all(".chosen")) item.classList.remove("chosen");
  current = next;
  next.classList.add("chosen");
  reveal(next);
  next.focus({ preventScroll: true });
};

if (svg) {
  room.addEventListener("click", (event) => {
    const claim = event.target.closest("a.c");
    const ribbon = event.target.closest(".ribbon");
    if (!broad.matches || event.metaKey || event.ctrlKey || event.shiftKey || !(claim || ribbon)) return;
    event.preventDefault();
    const ids = claim ? claim.dataset.pairs.split(" ") : [ribbon.dataset.pair];
    const again = current ? ids.indexOf(current.id) : -1;
    choose(named(ids[(again + 1) % ids.length]), claim);
  });
  // By keyboard the focus is enough: tabbing from claim to claim reads the texts side by side.
  room.addEventListener("focusin", (event) => {
    const claim = event.target.closest("a.c");
    if (!claim || !broad.matches || !claim.matches(":focus-visible")) return;
    const ids = claim.dataset.pairs.split(" ");
    if (!current || !ids.includes(current.id)) choose(named(ids[0]), claim);
  });
  // A link to a claim shows it in its text, beside its counterpart.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.at, .strip a");
    if (!link || !broad.matches) return;
    const card = link.closest(".pair");
    const claim = named((link.getAttribute("href") || "").slice(1));
    const ids = claim && claim.dataset.pairs ? claim.dataset.pairs.split(" ") : [];
    const chosen = card ? ids.find((id) => named(id).dataset.left === card.dataset.left && named(id).dataset.right === card.dataset.right) : ids[0];
    if (!chosen) return;
    event.preventDefault();
    choose(named(chosen));
  });
}
