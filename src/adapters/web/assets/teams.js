// Draws what Teams gets with Microsoft's own renderer. Loaded with it, when a card is first looked at.
(() => {
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  // Teams reads a small Markdown; raw HTML is text to it as well.
  const markdown = window.markdownit({ html: false, linkify: false, breaks: true });
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  /** Sizes and distances as Teams has them; the colours are the page's. */
  function createHostConfig() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    const colour = { default: read('--ink'), subtle: read('--soft') };
    const looks = {
      backgroundColor: read('--card'),
      foregroundColors: { default: colour, accent: colour, good: colour, attention: colour },
    };
    return new HostConfig({
      fontFamily: "'Segoe UI', Inter, system-ui, sans-serif",
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
      lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: read('--line') },
      containerStyles: { default: looks, emphasis: looks },
      textBlock: { headingLevel: 2 },
      factSet: {
        spacing: 16,
        title: { weight: 'Bolder', wrap: true, maxWidth: 150 },
        value: { wrap: true },
      },
      actions: {
        maxActions: 6,
        spacing: 'Default',
        buttonSpacing: 8,
        actionsOrientation: 'Horizontal',
        actionAlignment: 'Left',
      },
    });
  }

  function press(element, { title, data }) {
    if (!data?.lookup) return;
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/';
    form.hidden = true;
    form.dataset.label = title;
    const fields = {
      conversation: element.dataset.conversation,
      lookup: JSON.stringify(data.lookup),
    };
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement('input');
      input.name = name;
      input.value = value;
      form.append(input);
    }
    element.append(form);
    form.requestSubmit();
    form.remove();
  }

  function draw(element) {
    const { text, attachments } = JSON.parse(element.dataset.message);
    element.replaceChildren();
    if (text) {
      const line = document.createElement('div');
      line.className = 'teams-text';
      // The renderer leaves no raw HTML in; the policy of this page runs no script that is not a file of its own.
      line.innerHTML = markdown.render(text);
      element.append(line);
    }
    for (const { content } of attachments) {
      const card = new AdaptiveCard();
      card.hostConfig = createHostConfig();
      card.onExecuteAction = (action) => press(element, action);
      card.onAnchorClicked = (_source, anchor) => {
        window.open(anchor.href, '_blank', 'noopener');
        return true;
      };
      card.parse(content);
      const frame = document.createElement('div');
      frame.className = 'teams-card';
      frame.append(card.render());
      element.append(frame);
    }
  }

  document.addEventListener('draw', (event) => draw(event.target));
})();
