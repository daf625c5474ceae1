// Spares the reload and keeps several threads: sends the page's forms as JSON and adds the answer below.
(() => {
  const log = document.getElementById('log');
  const ask = document.getElementById('ask');
  const field = document.getElementById('text');
  const start = document.getElementById('start');
  const status = document.getElementById('status');
  const list = document.getElementById('threads');
  const AWAY =
    'Demarc is not answering just now. Your question is kept and asked again as soon as it is back.';
  const FAILED = 'That did not work. Please ask again.';
  const ASK_AGAIN_MS = 1000;

  const questions = [];
  const threads = [];
  let thread = open(ask.elements.conversation.value);

  // randomUUID is there on secure addresses alone; a public playground may have none.
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  function open(conversation) {
    const opened = { conversation, title: '', kept: document.createDocumentFragment() };
    threads.unshift(opened);
    return opened;
  }

  function switchTo(other) {
    thread.kept.append(...log.childNodes);
    thread = other;
    log.append(other.kept);
    ask.elements.conversation.value = other.conversation;
    if (start) {
      start.hidden = other.title !== '';
      start.querySelector('[name=conversation]').value = other.conversation;
    }
    listThreads();
    log.lastElementChild?.scrollIntoView({ block: 'start' });
    field.focus();
  }

  function listThreads() {
    const used = threads.filter(({ title }) => title !== '');
    list.closest('.threads').classList.toggle('used', used.length > 0);
    list.replaceChildren(
      ...used.map((each) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = each.title;
        if (each === thread) button.setAttribute('aria-current', 'true');
        button.addEventListener('click', () => switchTo(each));
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  }

  function startThread() {
    const unused = threads.find(({ title }) => title === '');
    switchTo(unused ?? open(newId()));
  }

  /** Adds below a question what belongs to it; the question leads the window. */
  function show(place, question, ...elements) {
    const home = place === thread ? log : place.kept;
    home.append(...elements);
    if (place === thread) question.scrollIntoView({ block: 'start' });
  }

  function paragraph(className, text) {
    const element = document.createElement('p');
    element.className = className;
    element.textContent = text;
    return element;
  }

  function refused(sentence) {
    const article = document.createElement('article');
    article.className = 'reply';
    article.append(paragraph('panel', sentence));
    return article;
  }

  /** Sends until it arrives: a server that restarts loses nobody's question. */
  async function deliver(message) {
    for (;;) {
      try {
        const response = await fetch('/web/messages', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(message),
        });
        status.textContent = '';
        return await response.json();
      } catch (error) {
        if (error instanceof SyntaxError) return { error: FAILED };
        status.textContent = AWAY;
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      }
    }
  }

  function parse(markup) {
    // Escaped by the server; the policy of this page runs no script that is not a file of its own.
    return [...new DOMParser().parseFromString(markup, 'text/html').body.children];
  }

  async function put(message, typed) {
    const words = typed.trim();
    const place = thread;
    questions.push(words);
    if (place.title === '') place.title = words.slice(0, 80);
    if (start) start.hidden = true;
    listThreads();
    const question = paragraph('question', words);
    show(place, question, question);
    const answer = await deliver(message);
    const elements = answer.html ? parse(answer.html) : [refused(answer.error ?? FAILED)];
    show(place, question, ...elements);
    if (place === thread) field.focus({ preventScroll: true });
  }

  async function vote(form, message) {
    for (const button of form.querySelectorAll('[name=vote]')) button.disabled = true;
    const { text, error } = await deliver(message);
    const thanks = paragraph('thanks', text ?? error);
    thanks.setAttribute('role', 'status');
    form.querySelector('.votes')?.replaceWith(thanks);
    if (!form.contains(thanks)) form.append(thanks);
    if (message.vote === 'not-right' && text && !message.reason) form.after(askReason(message));
  }

  /** A vote needs no reason; who has one can give it. */
  function askReason(message) {
    const form = document.createElement('form');
    form.className = 'reason';
    form.method = 'post';
    form.action = '/';
    for (const [name, value] of Object.entries(message)) {
      const hidden = document.createElement('input');
      Object.assign(hidden, { type: 'hidden', name, value });
      form.append(hidden);
    }
    const label = document.createElement('label');
    label.textContent = 'What is not right? You may leave this out.';
    const reason = document.createElement('input');
    Object.assign(reason, { name: 'reason', maxLength: 500, autocomplete: 'off' });
    const button = document.createElement('button');
    button.textContent = 'Send';
    label.append(reason);
    form.append(label, button);
    queueMicrotask(() => reason.focus());
    return form;
  }

  function readMessage(form, button) {
    const message = Object.fromEntries(new FormData(form));
    if (button?.name) message[button.name] = button.value;
    return message;
  }

  /** The choice that a digit picks: the choices of the last answer are numbered. */
  function choiceFor(text) {
    if (!/^[1-9]$/.test(text)) return undefined;
    const last = [...log.querySelectorAll('.reply')].at(-1);
    return last?.querySelectorAll('.choices button')[Number(text) - 1];
  }

  async function submit(form, button) {
    const message = readMessage(form, button);
    if (message.vote)
      return form.className === 'reason' ? explain(form, message) : vote(form, message);
    if (form !== ask) return put(message, wordsOf(form, button, message));
    field.value = '';
    const choice = choiceFor(message.text.trim());
    if (choice) return submit(choice.form, choice);
    return put(message, message.text);
  }

  function wordsOf(form, button, message) {
    if (!message.lookup) return message.text;
    const named = button?.querySelector('strong') ?? button;
    return named?.textContent ?? form.dataset.label;
  }

  async function explain(form, message) {
    form.hidden = true;
    await vote(form.previousElementSibling, message);
    field.focus();
  }

  /** What was written while nobody asked: looked for now and then, and not while the page is hidden. */
  async function takeMessages() {
    if (document.hidden) return;
    try {
      const response = await fetch('/web/inbox', { method: 'POST' });
      const { html = '' } = await response.json();
      if (html !== '') show(thread, ...parse(html));
    } catch {
      // A server that is away has nothing to say; the next look finds it.
    }
  }
  if (log.dataset.inbox) setInterval(() => void takeMessages(), Number(log.dataset.inbox));

  let recalled = 0;
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' || (field.value !== '' && recalled === 0)) {
      recalled = 0;
      return;
    }
    const last = questions.at(-1 - recalled);
    if (last === undefined) return;
    event.preventDefault();
    field.value = last;
    recalled += 1;
  });

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches('input, textarea, select');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      field.focus();
    }
    if (event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      startThread();
    }
  });

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(event.target, event.submitter);
  });

  document.getElementById('new-thread').addEventListener('click', (event) => {
    event.preventDefault();
    startThread();
  });

  // A page that already answered without this script is a thread as well.
  const asked = log.querySelector('.question, .reply');
  if (asked) thread.title = asked.textContent.trim().slice(0, 80);
  listThreads();
})();
