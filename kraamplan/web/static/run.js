// Shows how far a planning run is while it lasts, and its outcome once it ended.

const shown = document.getElementById("verloop");
const unreachable = document.getElementById("onbereikbaar");
const events = new EventSource(shown.dataset.events);

/** Open the page anew as soon as there is one: a service that stopped may be started again. */
async function reopen() {
  events.close();
  try {
    await fetch(location.href);
    location.reload();
  } catch {
    unreachable.hidden = false;
    setTimeout(reopen, 1000);
  }
}

events.addEventListener("progress", (event) => {
  unreachable.hidden = true;
  shown.innerHTML = JSON.parse(event.data);
});

events.addEventListener("ended", reopen);
events.addEventListener("error", reopen);
// Whoever leaves the page lost no service.
addEventListener("beforeunload", () => events.close());
