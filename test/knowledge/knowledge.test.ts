import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findResponsibility, loadKnowledge, type SettledFinding } from '../../src/knowledge';
import { readKnowledgeFiles } from '../../src/knowledge/read-files';
import { validateKnowledge } from '../../src/knowledge/validation';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const controls = [...knowledge.controls.values()];
const services = [...knowledge.services.values()];

/** The processor time of a piece of work, so that a busy machine does not count. */
function millisecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Reads the same files and parses them, and no more. */
function parseAll(): void {
  for (const { path: file } of readKnowledgeFiles(INTENTS)) {
    JSON.parse(readFileSync(path.join(INTENTS, file), 'utf8'));
  }
}

function isCited({ source }: { readonly source: string }): boolean {
  return knowledge.sources.get(source)?.url.startsWith('https://') === true;
}

/** Every finding that can be shown for a control on a service, its variants and its split. */
function answersFor(control: string, service: string): readonly SettledFinding[] {
  const variants = knowledge.services.get(service)?.variants.map(({ name }) => name) ?? [];
  return [undefined, ...variants].flatMap((variant) => {
    const found = findResponsibility(knowledge, { control, service, variant });
    if (found.kind === 'responsibility') return [found];
    return found.kind === 'depends' ? found.options : [];
  });
}

describe('the knowledge', () => {
  it('passes its own check', () => {
    // A day after every review: the calendar of the machine is the command's business.
    expect(validateKnowledge(INTENTS, '2999-12-31')).toEqual([]);
  });

  it('loads within 60 ms, and within 1.5 times what it takes to read and parse its files', () => {
    const rounds = Array.from({ length: 15 }, () => ({
      load: millisecondsOf(() => loadKnowledge(INTENTS)),
      ratio: millisecondsOf(() => loadKnowledge(INTENTS)) / millisecondsOf(parseAll),
    }));
    const ratios = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b);

    // The fastest load, since the others also tell how busy the machine is.
    expect(Math.min(...rounds.map(({ load }) => load))).toBeLessThan(60);
    expect(ratios[7]).toBeLessThan(1.5);
  });

  it('says who does what for every control in every class', () => {
    const missing = controls.flatMap(({ id }) =>
      [...knowledge.classes.keys()]
        .filter((serviceClass) => !knowledge.responsibility(serviceClass, id))
        .map((serviceClass) => `${serviceClass} × ${id}`),
    );

    expect(missing).toEqual([]);
  });

  it('cites a page with an address for every answer on every service and variant', () => {
    const uncited = controls.flatMap(({ id: control }) =>
      services.flatMap(({ id: service }) =>
        answersFor(control, service)
          .filter((answer) => !isCited(answer))
          .map(() => `${service} × ${control}`),
      ),
    );

    expect(uncited).toEqual([]);
  });

  it('cites a page with an address for every general rule, class and concept', () => {
    const concepts = [...knowledge.concepts.values()].flatMap(({ id, sources }) =>
      sources.map(({ source }) => ({ id, source })),
    );
    const cited = [...controls, ...knowledge.classes.values(), ...concepts];

    expect(cited.filter((entry) => !isCited(entry)).map(({ id }) => id)).toEqual([]);
  });

  it('splits an answer that depends into at least two parties', () => {
    const flat = controls.flatMap(({ id: control }) =>
      services.flatMap(({ id: service }) => {
        const found = findResponsibility(knowledge, { control, service });
        return found.kind === 'depends' && found.split.length < 2
          ? [`${service} × ${control}`]
          : [];
      }),
    );

    expect(flat).toEqual([]);
  });

  it('can be asked about in other words: every control and concept has utterances', () => {
    const silent = [...controls, ...knowledge.concepts.values()].filter(
      ({ utterances }) => utterances.length === 0,
    );

    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
