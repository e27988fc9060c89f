// Reads texts aloud by a voice of the device. A voice that needs a server is not used: the text would leave the device.

/** The voice of the device for a language (a code such as "ar"); undefined if there is none. */
const voiceFor = (language) =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);

/** Whether there is a voice for Arabic. Browsers may know it only some time after the page has loaded. */
export const canSpeak = () => voiceFor("ar") !== undefined;

/** Calls `onChange()` when the voices of the device become known. */
export const watchVoices = (onChange) => globalThis.speechSynthesis?.addEventListener?.("voiceschanged", onChange);

export const isSpeaking = () => Boolean(globalThis.speechSynthesis?.speaking);

export const stopSpeaking = () => globalThis.speechSynthesis?.cancel();

/**
 * Reads `texts` ({text, language}) aloud, one after the other, instead of what is being read. `onBegin(index)` is called before
 * each, `onEnd()` when all are read or somebody has stopped it.
 */
export function speak(texts, { onBegin = () => {}, onEnd = () => {} } = {}) {
  stopSpeaking();
  let last;
  texts.forEach(({ text, language }, i) => {
    const voice = voiceFor(language) ?? voiceFor("ar");
    if (!voice) return;
    last = new SpeechSynthesisUtterance(text);
    Object.assign(last, { voice, lang: voice.lang });
    last.addEventListener("start", () => onBegin(i));
    last.addEventListener("error", onEnd); // also when it is stopped
    speechSynthesis.speak(last);
  });
  if (last) last.addEventListener("end", onEnd);
  else onEnd();
}
