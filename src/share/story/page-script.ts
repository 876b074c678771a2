/**
 * What makes slides of the page: one scene at a time, keys, clicks, touch, the hash, the live threshold. Plain script
 * in a text, for it runs in a file of its own; without it all scenes stand one below the other. Texts from the story
 * reach the page only through `textContent` and `setAttribute`.
 */
export const PAGE_SCRIPT = `"use strict";
(() => {
  const slides = [...document.querySelectorAll(".slide")];
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const sweeps = read("asm-lens-sweeps");
  const words = read("asm-lens-words");
  const status = document.getElementById("at");
  let at = 0;

  const fromHash = () => {
    const asked = Number(location.hash.slice(1));
    return Number.isInteger(asked) && asked >= 1 && asked <= slides.length ? asked - 1 : 0;
  };
  const show = (wanted) => {
    at = Math.min(slides.length - 1, Math.max(0, wanted));
    slides.forEach((slide, place) => slide.classList.toggle("shown", place === at));
    document.getElementById("previous").disabled = at === 0;
    document.getElementById("next").disabled = at === slides.length - 1;
    status.textContent = words.at[at];
    if (fromHash() !== at || location.hash === "") history.replaceState(null, "", "#" + (at + 1));
    window.scrollTo(0, 0);
  };
  const note = () => {
    const part = slides[at].querySelector("details");
    if (part) part.open = !part.open;
  };
  const moves = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1,
    ArrowLeft: -1, ArrowUp: -1, PageUp: -1,
    Home: -slides.length, End: slides.length,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target.matches("input");
    if (event.key === "Escape" && inField) return event.target.blur();
    if (inField || (event.key === " " && event.target.matches("button, summary, a"))) return;
    if (event.key === "n" || event.key === "N") return note();
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    show(at + (event.key === " " && event.shiftKey ? -1 : move));
  });
  document.getElementById("previous").addEventListener("click", () => show(at - 1));
  document.getElementById("next").addEventListener("click", () => show(at + 1));
  window.addEventListener("hashchange", () => show(fromHash()));

  let touched = null;
  for (const figure of document.querySelectorAll("figure")) {
    figure.addEventListener("touchstart", ({ touches }) => {
      touched = touches.length === 1 ? touches[0].clientX : null;
    }, { passive: true });
    figure.addEventListener("touchend", (event) => {
      if (touched === null) return;
      const moved = event.changedTouches[0].clientX - touched;
      touched = null;
      if (Math.abs(moved) < 40) return;
      event.preventDefault();
      show(at + (moved < 0 ? 1 : -1));
    });
    figure.addEventListener("click", (event) => {
      const { left, width } = figure.getBoundingClientRect();
      show(at + (event.clientX - left < width / 3 ? -1 : 1));
    });
  }

  for (const part of document.querySelectorAll(".sweep")) {
    const { stops } = sweeps[Number(part.dataset.sweep)];
    const slider = part.querySelector("input");
    const follow = () => {
      const stop = stops[Number(slider.value)];
      slider.setAttribute("aria-valuetext", stop.value + ": " + stop.counts);
      part.querySelector(".value").textContent = stop.value;
      part.querySelector(".counts").textContent = stop.counts;
      for (const dot of part.querySelectorAll("circle")) {
        dot.setAttribute("cx", stop.x);
        dot.setAttribute("cy", dot.classList.contains("sure") ? stop.sure : stop.possible);
      }
    };
    slider.addEventListener("input", follow);
    follow();
  }

  document.documentElement.classList.add("live");
  show(fromHash());
})();
`;
