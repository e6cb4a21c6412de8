// Letters as keys, unless they are switched off or meant for a field.
const switched = named("letter-keys");
const KEYS = { j: 1, n: 1, k: -1, p: -1 };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (words && (words.value || document.activeElement === words)) {
      words.value = "";
      words.blur();
      filter();
    } else {
      forget();
      shut();
    }
    return;
  }
  const typing = event.target.closest("input[type=search], textarea, select");
  if (typing || event.metaKey || event.ctrlKey || event.altKey || (switched && !switched.checked)) return;
  if (event.key === "/" && words) {
    event.preventDefault();
    words.focus();
  } else if (event.key in KEYS) {
    event.preventDefault();
    step(KEYS[event.key]);
  }
});
