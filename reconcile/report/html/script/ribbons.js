// Ribbons from claim to claim, drawn from where the claims stand, anew whenever a text scrolls.
const room = named("room");
const svg = room ? one(".ribbons", room) : null;
const panes = room ? all(".pane .page", room) : [];
const ribbons = [];
let drawing = false;

const bounds = (claim, top) => {
  const rects = Array.from(claim.getClientRects());
  if (!rects.length) return null;
  return [Math.min(...rects.map((rect) => rect.top)) - top, Math.max(...rects.map((rect) => rect.bottom)) - top];
};

const shape = (left, right, width) => {
  const bend = width * 0.5;
  return `M0 ${left[0]}C${bend} ${left[0]} ${width - bend} ${right[0]} ${width} ${right[0]}`
    + `V${right[1]}C${width - bend} ${right[1]} ${bend} ${left[1]} 0 ${left[1]}Z`;
};

// Inside the window of its text as it is; outside as a sliver at the edge it lies beyond.
const clamped = (span, low, high) => {
  if (span[1] < low) return [low, low + 2];
  if (span[0] > high) return [high - 2, high];
  return [Math.max(span[0], low), Math.min(span[1], high)];
};

const seen = (span, low, high) => span[1] >= low && span[0] <= high;

const draw = () => {
  drawing = false;
  if (!svg || !broad.matches || !shown(room)) return;
  const area = svg.getBoundingClientRect();
  const edges = panes.map((pane) => {
    const rect = pane.getBoundingClientRect();
    return [rect.top - area.top, rect.bottom - area.top];
  });
  for (const ribbon of ribbons) {
    const spans = ribbon.claims.map((claim) => bounds(claim, area.top));
    const near = spans.every(Boolean) && spans.some((span, side) => seen(span, ...edges[side]));
    const shows = near && allowed(ribbon.look) && !ribbon.card.hidden;
    ribbon.path.style.display = shows ? "" : "none";
    ribbon.path.classList.toggle("far", shows && !spans.every((span, side) => seen(span, ...edges[side])));
    if (shows) ribbon.path.setAttribute("d", shape(...spans.map((span, side) => clamped(span, ...edges[side])), area.width));
  }
  panes.forEach((pane, side) => windowOf(pane, side));
};

// The part of a text that is in sight, on its overview strip.
const windowOf = (pane, side) => {
  const strip = one(".strip", pane.closest(".pane"));
  let frame = one(".window", strip);
  if (!frame) {
    frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    frame.setAttribute("class", "window");
    frame.setAttribute("y", "0.5");
    frame.setAttribute("height", "23");
    strip.append(frame);
  }
  frame.setAttribute("x", String((1000 * pane.scrollTop) / pane.scrollHeight));
  frame.setAttribute("width", String((1000 * pane.clientHeight) / pane.scrollHeight));
};

// With the next picture, or a little later where the browser paints none.
const redraw = () => {
  if (drawing) return;
  drawing = true;
  const due = () => {
    if (drawing) draw();
  };
  requestAnimationFrame(due);
  setTimeout(due, 120);
};

if (svg) {
  for (const card of all(".pair[data-left]")) {
    const claims = [named(card.dataset.left), named(card.dataset.right)];
    if (claims[0] && claims[1]) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("class", `ribbon ${card.dataset.relation}`);
      path.dataset.pair = card.id;
      ribbons.push({ card, claims, path, look: card.dataset.relation });
    }
  }
  const order = ["agree", "differ", "contradict"];
  ribbons.sort((a, b) => order.indexOf(a.look) - order.indexOf(b.look));
  svg.append(...ribbons.map((ribbon) => ribbon.path));
  for (const pane of panes) pane.addEventListener("scroll", redraw, { passive: true });
  addEventListener("resize", redraw);
  addEventListener("load", redraw);
  document.addEventListener("filtered", redraw);
  draw();
}
