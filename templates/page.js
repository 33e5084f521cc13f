"use strict";

// Marks in the text what the first `turns` turns took, and shows the same on top: sentences as they stand.
function choose(part, turns) {
  part.classList.add("whole");
  const chosen = [];
  for (const sentence of part.querySelectorAll(".sentence")) {
    const taken = Number(sentence.dataset.turn) <= turns;
    sentence.classList.toggle("chosen", taken);
    if (taken) chosen.push(sentence);
  }
  const items = chosen.map((sentence) => {
    const link = document.createElement("a");
    link.href = "#" + sentence.id;
    link.textContent = sentence.querySelector(".said").textContent;
    const item = document.createElement("li");
    item.append(link);
    // Of several documents each sentence says which is its own.
    const own = sentence.closest("[data-source]");
    if (own) {
      const source = document.createElement("span");
      const name = document.createElement("bdi");
      source.className = "source";
      name.textContent = own.dataset.source;
      source.append(name);
      item.append(" ", source);
    }
    return item;
  });
  part.querySelector(".summary ul").replaceChildren(...items);
  const words = chosen.reduce((sum, sentence) => sum + Number(sentence.dataset.words), 0);
  part.querySelector(".chosen-sentences").textContent = chosen.length;
  part.querySelector(".chosen-words").textContent = words;
  const ids = new Set(chosen.map((sentence) => sentence.id));
  const bars = [...part.querySelectorAll(".strip rect")];
  for (const bar of bars) bar.classList.toggle("chosen", ids.has(bar.dataset.for));
  for (const strip of part.querySelectorAll(".strip")) {
    const places = [...strip.querySelectorAll(".chosen")].map((bar) => place(bar));
    strip.setAttribute("aria-label", strip.dataset.label + places.join("، "));
  }
}

// Where in the text a bar of the strip stands, in percent.
function place(bar) {
  return Math.floor(Number(bar.getAttribute("y")) / 10) + "%";
}

function say(slider) {
  slider.setAttribute("aria-valuetext", slider.value + " من " + slider.max);
}

async function copy(part) {
  const list = part.querySelector(".summary ul");
  const text = [...list.children].map((item) => (item.querySelector("a") ?? item).textContent).join("\n");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from a server without TLS has no clipboard: copy a selection, as of old.
    getSelection().selectAllChildren(list);
    document.execCommand("copy");
  }
  const button = part.querySelector(".copy");
  const status = part.querySelector("[role=status]");
  const label = button.textContent;
  status.textContent = button.textContent = "نُسخت";
  button.disabled = true;
  setTimeout(() => {
    button.textContent = label;
    status.textContent = "";
    button.disabled = false;
  }, 1500);
}

for (const part of document.querySelectorAll(".document")) {
  const button = part.querySelector(".copy");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => copy(part));
  }
  const slider = part.querySelector(".length input");
  if (slider) {
    slider.parentElement.hidden = false;
    say(slider);
    slider.addEventListener("input", () => {
      say(slider);
      choose(part, Number(slider.value));
    });
  }
  for (const strip of part.querySelectorAll(".strip")) {
    strip.addEventListener("click", (event) => {
      const id = event.target.dataset.for;
      if (id) document.getElementById(id).scrollIntoView({ block: "center" });
    });
  }
}

// The index is known only when all documents are: it comes last, and is read first.
const index = document.getElementById("index");
if (index) document.querySelector("main").prepend(index);
