// The button that has the summary read aloud, each point lit while it is read. It is hidden where there is no Arabic voice.
import { byId } from "./dom.js";
import { canSpeak, isSpeaking, speak, stopSpeaking, watchVoices } from "./listen.js";
import { t } from "./strings.js";
import { clean } from "./take-away.js";

/** `current()` returns {analysis} of what is shown, or undefined. */
export function installListen(current) {
  const button = byId("listen");
  const light = (index) =>
    [...byId("summary").children].forEach((item, i) => item.classList.toggle("spoken", i === index));
  const end = () => {
    light(-1);
    button.dataset.t = "listen";
    button.textContent = t("listen");
  };
  const show = () => {
    button.hidden = !canSpeak();
  };
  show();
  watchVoices(show);
  button.addEventListener("click", () => {
    if (isSpeaking()) return stopSpeaking();
    const { summary, language } = current()?.analysis ?? {};
    if (!summary) return;
    speak(
      summary.sentences.map(({ text }) => ({ text: clean(text), language })),
      { onBegin: light, onEnd: end },
    );
    button.dataset.t = "listenStop";
    button.textContent = t("listenStop");
  });
}
