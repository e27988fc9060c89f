// The popup: takes the selection of the page, or its text, and shows the gist. All text reaches the popup as text.
import { createKhulasa } from "./khulasa/index.js";

const api = globalThis.browser ?? globalThis.chrome;
const byId = (id) => document.getElementById(id);

// Runs in the page. `innerText` keeps the line ends a reader sees, which tell paragraphs from menus.
function readPage() {
  const selection = String(getSelection()).trim();
  return { text: selection || document.body.innerText, selected: selection !== "" };
}

function item(text) {
  const node = document.createElement("li");
  node.dir = "auto";
  node.textContent = text;
  return node;
}

async function start() {
  const khulasa = await createKhulasa();
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const [{ result: page }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: readPage });
  const analysis = await khulasa.analyze(page.text);
  byId("summary").replaceChildren(...analysis.summary.sentences.map((sentence) => item(sentence.text)));
  byId("keywords").textContent = analysis.keywords.map((keyword) => keyword.text).join(" · ");
  const isEmpty = analysis.summary.sentences.length === 0;
  byId("status").textContent = isEmpty ? "لا نص في هذه الصفحة." : page.selected ? "خلاصة ما حددته" : "خلاصة الصفحة";
  document.body.dataset.state = "ready";
}

start().catch((error) => {
  document.body.dataset.state = "error";
  byId("status").textContent = `تعذر تلخيص هذه الصفحة: ${error.message}`;
});
