import type { Citation } from '../../replies';
import { LIMITS } from './limits';
import { plainText, readWebAddress } from './markdown';

/** The entity that carries the citations; a message holds exactly one, a second is refused. */
export interface MessageEntity {
  readonly type: 'https://schema.org/Message';
  readonly '@type': 'Message';
  readonly '@context': 'https://schema.org';
  readonly '@id': '';
  readonly citation: readonly object[];
}

/** Numbers pages in the order they are first cited, each once. */
export class CitationNumbers {
  readonly #cited = new Map<string, { readonly name: string; readonly abstract: string }>();

  /** The numbers of the pages as they stand in the text: ` [1] [2]`; empty when there are none. */
  mark(sources: readonly Citation[], abstract: string): string {
    const numbers = sources.map((source) => this.#number(source, abstract));
    return [...new Set(numbers)]
      .filter((number) => number > 0)
      .map((number) => ` [${number}]`)
      .join('');
  }

  /** The entity for everything marked so far; `undefined` when nothing was. */
  toEntity(): MessageEntity | undefined {
    if (this.#cited.size === 0) return undefined;
    return {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      citation: [...this.#cited].map(([url, { name, abstract }], index) => ({
        '@type': 'Claim',
        position: index + 1,
        appearance: { '@type': 'DigitalDocument', name, url, abstract },
      })),
    };
  }

  #number({ id, title, url }: Citation, abstract: string): number {
    const address = readWebAddress(url);
    if (address === undefined || address.length > LIMITS.citationUrl) return 0;
    const known = [...this.#cited.keys()].indexOf(address);
    if (known >= 0) return known + 1;
    if (this.#cited.size >= LIMITS.citations) return 0;
    const name = plainText(title, LIMITS.citationName) || plainText(id, LIMITS.citationName) || '–';
    this.#cited.set(address, {
      name,
      abstract: plainText(abstract, LIMITS.citationAbstract) || name,
    });
    return this.#cited.size;
  }
}
