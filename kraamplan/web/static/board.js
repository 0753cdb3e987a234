// Arrows roam over the cards of the board. Everything also works without this: every card is a link.

const table = document.querySelector(".board table");

/** Cards by row of the body and column of the day. */
function grid() {
  return [...table.tBodies[0].rows].map((row) =>
    [...row.cells].slice(1).map((cell) => [...cell.querySelectorAll("a.card")]),
  );
}

function place(cards, wanted) {
  for (const [row, days] of cards.entries()) {
    for (const [day, stack] of days.entries()) {
      const at = stack.indexOf(wanted);
      if (at >= 0) return { row, day, at };
    }
  }
  return null;
}

/** The next card in a row: first within the day, then on the days beyond it. */
function along(cards, { row, day, at }, step) {
  const line = cards[row].flat();
  return line[line.indexOf(cards[row][day][at]) + step];
}

/** The next card of the same day in the rows above or below. */
function across(cards, { row, day, at }, step) {
  const column = cards.map((days) => days[day]).flat();
  return column[column.indexOf(cards[row][day][at]) + step];
}

const MOVES = {
  ArrowLeft: (cards, from) => along(cards, from, -1),
  ArrowRight: (cards, from) => along(cards, from, 1),
  ArrowUp: (cards, from) => across(cards, from, -1),
  ArrowDown: (cards, from) => across(cards, from, 1),
  Home: (cards, from) => cards[from.row].flat()[0],
  End: (cards, from) => cards[from.row].flat().at(-1),
};

table?.addEventListener("keydown", (event) => {
  const move = MOVES[event.key];
  const card = event.target.closest("a.card");
  if (!move || !card || event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = grid();
  const from = place(cards, card);
  const next = from && move(cards, from);
  if (!next) return;
  event.preventDefault();
  next.focus();
  // Not under the row of days, nor under the column of carers.
  next.scrollIntoView({ block: "center", inline: "center" });
});

// Led to a card, the board scrolls to it; the page then scrolls back to what it says of that card.
addEventListener("load", () => {
  if (document.querySelector(".card:target")) document.querySelector(".done")?.scrollIntoView();
});
