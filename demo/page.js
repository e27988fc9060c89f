// The demo page: reads the text and the options, asks the package, shows the answer.
import { createKhulasa } from "./khulasa/index.js";
import { sample } from "./sample.js";
import { hide, show } from "./view.js";

const byId = (id) => document.getElementById(id);
const text = byId("text");

// Typing pauses this long before the text is analyzed again.
const pauseMs = 250;

const messages = {
  "text-too-long": "النص أطول مما يحتمله المحرك. جرب جزءا منه.",
  "load-failed": "لم يُحمَّل المحرك. يحتاج هذا العرض إلى متصفح يدعم WebAssembly، وإلى صفحة لا تمنعه.",
  crashed: "توقف المحرك، والأرجح أن الذاكرة نفدت. أعد تحميل الصفحة وجرب نصا أقصر.",
};

function setState(state, message) {
  document.body.dataset.state = state;
  byId("status").textContent = message;
}

function fail(error) {
  setState("error", messages[error.code] ?? `حدث خطأ: ${error.message}`);
}

function checked(name) {
  return document.querySelector(`input[name="${name}"]:checked`).value;
}

function report({ stats, warnings }, elapsedMs) {
  const number = new Intl.NumberFormat("ar");
  const parts = [
    `${number.format(stats.summaryWords)} كلمة من ${number.format(stats.articleWords)}`,
    `في ${number.format(Math.max(1, Math.round(elapsedMs)))} مللي ثانية`,
  ];
  const aside = stats.words - stats.articleWords;
  if (aside > 0) parts.push(`ووُضعت ${number.format(aside)} كلمة جانبا`);
  if (warnings.some((warning) => warning.code === "not-arabic")) parts.push("والنص ليس عربيا في معظمه");
  return `${parts.join("، ")}.`;
}

let latest = 0;

async function run(khulasa) {
  const source = text.value;
  const request = ++latest;
  if (source.trim() === "") {
    hide();
    setState("ready", "ألصق نصا لأقرأه.");
    return;
  }
  setState("busy", "يقرأ المحرك النص…");
  try {
    const begin = performance.now();
    const analysis = await khulasa.analyze(source, { summary: { type: checked("type"), length: checked("length") } });
    if (request !== latest) return; // a newer text is under way
    show(analysis, source);
    setState("ready", report(analysis, performance.now() - begin));
  } catch (error) {
    if (request === latest) fail(error);
  }
}

async function start() {
  const khulasa = await createKhulasa();
  const update = () => run(khulasa);
  let timer;
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, pauseMs);
  });
  for (const input of document.querySelectorAll("fieldset input")) input.addEventListener("change", update);
  byId("run").addEventListener("click", update);
  byId("sample").addEventListener("click", () => {
    text.value = sample;
    update();
  });
  byId("clear").addEventListener("click", () => {
    text.value = "";
    text.focus();
    update();
  });
  byId("run").disabled = false;
  await update();
}

start().catch(fail);
