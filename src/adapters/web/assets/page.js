// Spares the reload: sends the page's forms as JSON and adds the answer below. Without it the forms still work.
(() => {
  const log = document.getElementById('log');
  const field = document.getElementById('text');
  const FAILED = 'The answer did not arrive. Is Demarc still running? Please ask again.';

  function add(element) {
    log.append(element);
    element.scrollIntoView({ block: 'start' });
  }

  function addText(className, text) {
    const paragraph = document.createElement('p');
    paragraph.className = className;
    paragraph.textContent = text;
    add(paragraph);
  }

  async function send(message) {
    const response = await fetch('/web/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    // Escaped by the server; the policy of this page runs no script that is not its own file.
    const parsed = new DOMParser().parseFromString(answer.html, 'text/html');
    for (const element of [...parsed.body.children]) add(element);
  }

  function readMessage(form, button) {
    const message = Object.fromEntries(new FormData(form));
    if (button?.name) message[button.name] = button.value;
    return message;
  }

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(event.target, event.submitter);
  });

  async function submit(form, button) {
    const message = readMessage(form, button);
    if (message.vote) {
      for (const vote of button.parentElement.children) vote.disabled = true;
    } else {
      addText('question', message.lookup ? button.textContent : message.text);
    }
    if (form.id === 'ask') field.value = '';
    try {
      await send(message);
    } catch {
      addText('reply', FAILED);
    }
    if (form.id === 'ask') field.focus({ preventScroll: true });
  }
})();
