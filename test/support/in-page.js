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

let answerTime;

/** Calls once the next frame is painted: its own message comes after it. */
function afterPaint(call) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = call;
    port2.postMessage(undefined);
  });
}

globalThis.inPage = {
  /** Types a text and sends it; waits until the answer stands there. */
  async ask(text) {
    await answered(type(text) ? 1 : 0);
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

  /**
   * Waits for the next thing that a person does, then until `look` gives something else than before and that is
   * painted. `answerTime` gives the milliseconds between.
   */
  watch(look) {
    const before = look();
    let begun;
    const note = ({ timeStamp }) => {
      begun ??= timeStamp;
    };
    const kinds = ['keydown', 'click', 'input', 'change'];
    for (const kind of kinds) addEventListener(kind, note, { capture: true });
    answerTime = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no answer came within 10 s')), 10_000);
      const observer = new MutationObserver(() => {
        if (begun === undefined || look() === before) return;
        observer.disconnect();
        for (const kind of kinds) removeEventListener(kind, note, { capture: true });
        afterPaint(() => resolve(performance.now() - begun));
      });
      const changes = { childList: true, subtree: true, attributes: true };
      observer.observe(document, changes);
    });
  },

  answerTime: () => answerTime,

  /** Makes the next click ask the server whether it is well. */
  askHealthOnClick() {
    const ask = async () => {
      const response = await fetch('/healthz');
      document.body.dataset.health = `${await response.text()} ${Math.random()}`;
    };
    addEventListener('click', () => void ask(), { once: true });
  },

  /** Follows a link to an address of this page's server. */
  follow(address) {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
  },

  /** Waits until the tables have all their cells. */
  async drawn() {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector('[data-cells]')) await frame();
  },

  /** What the page holds, without what is only for its scripts. */
  content() {
    const main = document.getElementById('main').cloneNode(true);
    for (const element of main.querySelectorAll('*')) {
      for (const name of ['tabindex', 'data-topic', 'data-path']) element.removeAttribute(name);
    }
    return { title: document.title, markup: main.innerHTML };
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
