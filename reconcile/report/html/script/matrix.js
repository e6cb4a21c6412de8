// A cell of the matrix opens the passages of its point right below it.
const matrix = one(".matrix");
const shut = () => {
  for (const row of all(".opened")) row.remove();
};

if (matrix) {
  matrix.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || link.closest(".opened") || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const row = link.closest("tr");
    const already = row.nextElementSibling;
    const asked = link.getAttribute("href").slice(1);
    const same = already && already.matches(".opened") && already.dataset.asked === asked;
    shut();
    if (same) return;
    const [point, outlet] = asked.split("-");
    const copy = one(".passages", named(point)).cloneNode(true);
    for (const item of all(":scope > li", copy)) {
      if (outlet && item.id !== asked) item.remove();
      item.removeAttribute("id");
    }
    const cell = element("td", { colspan: String(row.children.length) }, copy);
    const opened = element("tr", { class: "opened", "data-asked": asked }, cell);
    row.after(opened);
  });
}
