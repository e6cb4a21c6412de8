// What the other parts of the script share. Everything works without it; nothing is written as HTML.
const root = document.documentElement;
root.classList.add("scripted");

const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const one = (selector, within = document) => within.querySelector(selector);
const named = (id) => document.getElementById(id);
const shown = (element) => element.getClientRects().length > 0;
const broad = matchMedia("(min-width: 901px)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const element = (name, attributes = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

// Opens whatever folds an element away, so that it can be shown.
const unfold = (target) => {
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

const reveal = (target, block = "center") => {
  unfold(target);
  target.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
};

addEventListener("hashchange", () => {
  const target = named(decodeURIComponent(location.hash.slice(1)));
  if (target) unfold(target);
});
