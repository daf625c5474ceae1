import type { NoticeReply } from '../../replies';
import { type Html, html } from './html';

/** Plain lines as paragraphs, with addresses to follow, and the picture that goes with them. */
export function renderNotice({ text, picture }: NoticeReply): Html {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return html`${lines.map((line) => html`<p>${link(line)}</p>`)}${
    picture &&
    html`
<p class="picture"><img src="${picture.url}" alt="${picture.alt}"></p>`
  }`;
}

/** What is no address stays as it is; a full stop after one is none of it. */
function link(line: string): readonly (Html | string)[] {
  return line
    .split(/(https:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
