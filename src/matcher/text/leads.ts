import { normalize } from './normalize';
import { createLongestPhrase } from './phrases';
import { tokenize, type Word } from './tokenize';

/** The most words that a topic brought up without a question has, articles apart. */
const MOST_WORDS = 3;

const ARTICLES = new Set(['the', 'a', 'an', 'our', 'my', 'your', 'these', 'those']);

/** Leaves out the words by which a message brings up nothing but a topic: of "what about keys" leaves "keys?". */
export type DropLead = (text: string) => string;

/** Prepares the look-up of `leads`, phrases in lower case; the longest one counts. */
export function createDropLead(leads: readonly string[]): DropLead {
  const leadAt = createLongestPhrase(leads.map((lead) => ({ words: lead.split(' ') })));
  return (text) => {
    const words = tokenize(normalize(text)).filter(({ lower }) => lower !== '?');
    const lead = leadAt(
      words.map(({ lower }) => lower),
      0,
    );
    if (!lead) return text;
    const rest = withoutArticles(words.slice(lead.words.length));
    const isBare = rest.length > 0 && rest.length <= MOST_WORDS;
    return isBare ? `${rest.map(({ raw }) => raw).join(' ')}?` : text;
  };
}

function withoutArticles(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ lower }) => !ARTICLES.has(lower));
  return first < 0 ? [] : words.slice(first);
}
