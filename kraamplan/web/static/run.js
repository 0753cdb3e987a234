// Shows how far a planning run is while it lasts, and its outcome once it ended.

const shown = document.getElementById("verloop");
const events = new EventSource(shown.dataset.events);

events.addEventListener("progress", (event) => {
  shown.innerHTML = JSON.parse(event.data);
});

events.addEventListener("ended", () => {
  events.close();
  location.reload();
});
