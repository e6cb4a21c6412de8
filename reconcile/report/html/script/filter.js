// Filtering by words and rules. Which relations are shown is up to the style; here it is only asked.
const words = named("filter-words");
const rule = named("filter-rule");
const found = named("found");
const boxes = all(".controls input[type=checkbox]");
const FILTERED = ".finding, .point, .lonely li, .names tbody, .outlets tbody tr, .to-fix li";

const allowed = (look) => {
  const box = named(`show-${look}`);
  return !box || box.checked;
};

const speaks = (item) => {
  if (!rule || !rule.value) return true;
  return (item.dataset.rules || "").split(" ").includes(rule.value);
};

const filter = () => {
  const asked = (words ? words.value : "").trim().toLowerCase();
  const byRule = Boolean(rule && rule.value);
  let count = 0;
  const pairs = new Set();
  for (const item of all(FILTERED)) {
    if (item.closest(".dock")) continue;
    const ruled = item.matches(".pair, .note, .clash") ? speaks(item) : true;
    const fits = ruled && (!asked || item.textContent.toLowerCase().includes(asked));
    item.hidden = !fits;
    if (fits && item.matches(".finding")) count += 1;
    if (fits && item.matches(".pair")) pairs.add(item.id);
  }
  for (const claim of all(".c")) {
    const ids = (claim.dataset.pairs || "").split(" ");
    const fits = byRule ? ids.some((id) => pairs.has(id)) : !asked || claim.textContent.toLowerCase().includes(asked);
    claim.classList.toggle("dim", !fits && (byRule || Boolean(asked)));
  }
  if (found) found.textContent = asked || byRule ? `${count} found` : "";
  document.dispatchEvent(new Event("filtered"));
};

if (words) words.addEventListener("input", filter);
if (rule) rule.addEventListener("change", filter);
for (const box of boxes) box.addEventListener("change", () => document.dispatchEvent(new Event("filtered")));
for (const form of all(".controls")) form.addEventListener("submit", (event) => event.preventDefault());
