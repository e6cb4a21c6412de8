// A list that is ticked off: kept in this page only, nothing is stored.
for (const list of all(".to-fix")) {
  const ticks = all("input[type=checkbox]", list);
  const done = one(".done", list);
  const count = () => {
    if (done) done.textContent = `${ticks.filter((tick) => tick.checked).length} of ${ticks.length} done`;
  };
  for (const tick of ticks) tick.addEventListener("change", count);
  count();
}
