// Runs inside the pages under test: what has to be measured or typed without a detour through the test.
document.addEventListener('securitypolicyviolation', (event) => {
  globalThis.tellFault(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});

/** Types a text and sends it; false where the field takes it for no question, such as an empty one. */
function type(text) {
  const field = document.getElementById('text');
  field.value = text;
  if (!field.form.checkValidity()) return false;
  field.form.requestSubmit();
  return true;
}

/** Waits until so many more answers stand in the conversation. */
function answered(more) {
  const log = document.getElementById('log');
  const count = () => log.querySelectorAll('.reply').length;
  const wanted = count() + more;
  return new Promise((resolve) => {
    const look = () => {
      if (count() < wanted) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(log, { childList: true });
    look();
  });
}

globalThis.inPage = {
  /** Types a text and sends it; gives the milliseconds until the answer stands there. */
  async ask(text) {
    const begun = performance.now();
    await answered(type(text) ? 1 : 0);
    return performance.now() - begun;
  },

  /** Types and sends texts faster than anybody; clears the conversation between, so that it stays as long as one. */
  async askAll(texts, atOnce) {
    for (let i = 0; i < texts.length; i += atOnce) {
      document.getElementById('log').replaceChildren();
      await answered(texts.slice(i, i + atOnce).filter(type).length);
    }
  },

  /** What the last reply says, and its choices: what each is called and what it asks for. */
  lastReply() {
    const last = [...document.querySelectorAll('.reply')].at(-1);
    const choices = [...(last?.querySelectorAll('.choices button') ?? [])];
    return {
      text: last?.textContent ?? '',
      labels: choices.map((button) => button.textContent),
      values: choices.map((button) => button.value),
    };
  },

  /** How far the page is wider than its window, in pixels. */
  overflow() {
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  },

  /** The words of what has the focus. */
  focusedWords() {
    return document.activeElement?.textContent?.trim() ?? '';
  },
};
