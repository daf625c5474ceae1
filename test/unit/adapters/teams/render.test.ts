import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPress } from '../../../../src/adapters/teams/button-data';
import { CAPABILITIES, type TeamsCapabilities } from '../../../../src/adapters/teams/capabilities';
import { LIMITS } from '../../../../src/adapters/teams/limits';
import { render, renderCard } from '../../../../src/adapters/teams/render';
import { renderResult } from '../../../../src/adapters/teams/render-search';
import { renderAsShared, renderShared } from '../../../../src/adapters/teams/render-share';
import type { Reply } from '../../../../src/replies';
import { aReply } from '../../../support/teams-arbitraries';
import { buttonsOf, validateCard } from '../../../support/teams-card-walker';
import { aVerdict, aVerdictReply, REPLIES } from '../../../support/teams-replies';

const GOLDEN = path.resolve(__dirname, '../../../fixtures/teams');

function textsOf(reply: Reply): string {
  return JSON.stringify(renderCard(reply).body);
}

describe('render', () => {
  it.each(Object.values(REPLIES))('renders a reply as reviewed: $kind', (reply) => {
    const golden = readFileSync(path.join(GOLDEN, `${reply.kind}.json`), 'utf8');

    expect(`${JSON.stringify(render(reply), null, 2)}\n`).toBe(golden);
  });

  it('needs no card for a mere sentence', () => {
    expect(render(REPLIES.notice)).toEqual({
      type: 'message',
      text: 'Noted.',
      summary: 'Noted.',
      attachments: [],
      entities: [],
    });
  });

  it.each(Object.values(REPLIES))('says a warning above everything else: $kind', (reply) => {
    const { text } = render({ ...reply, warning: 'Replace it.' });

    expect(text).toMatch(/^Replace it\\?\.(\n\n|$)/);
  });

  it('asks for votes on what it knows, not on courtesies', () => {
    const voted = Object.values(REPLIES).filter((reply) => render(reply).channelData);

    expect(voted.map(({ kind }) => kind)).toEqual(['answer', 'concept', 'overview', 'comparison']);
  });

  it('numbers a page once, in the order of citing', () => {
    const page = (id: string) => ({ id, title: id, url: `https://docs.aws.amazon.com/${id}` });
    const message = render(
      aVerdictReply([
        aVerdict({ title: 'One', sources: [page('a'), page('b')] }),
        aVerdict({ title: 'Two', party: 'customer', sources: [page('b'), page('c')] }),
      ]),
    );

    expect(message.text).toBe('**AWS** · One [1] [2]\n\n**You** · Two [2] [3]');
    expect(message.summary).toBe('AWS · One; You · Two');
    expect(message.entities[0]?.citation).toHaveLength(3);
  });

  it('cites no page that is no web address', () => {
    const sources = [{ id: 'x', title: 'x', url: 'javascript:alert(1)' }];

    expect(render(aVerdictReply([aVerdict({ sources })])).entities).toEqual([]);
  });

  it('stays within every limit, whatever the reply holds', () => {
    fc.assert(
      fc.property(aReply, (reply) => {
        const message = render(reply);
        for (const { content } of message.attachments) expect(validateCard(content)).toEqual([]);
        expect(validateCard(renderCard(reply))).toEqual([]);
        expect(message.text + message.attachments.length).not.toBe('0');
        expect(message.text.length).toBeLessThanOrEqual(2_100);
        expect(message.summary.length).toBeGreaterThan(0);
        expect(message.summary.length).toBeLessThanOrEqual(LIMITS.summary);
        expect(message.entities.length).toBeLessThanOrEqual(1);
        expect(message.entities[0]?.citation.length ?? 0).toBeLessThanOrEqual(LIMITS.citations);
        expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(LIMITS.messageBytes);
        expect(render(reply)).toEqual(message);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('stays within every limit on every surface', () => {
    fc.assert(
      fc.property(aReply, fc.string(), (reply, name) => {
        for (const capabilities of Object.values(CAPABILITIES)) {
          expect(validateCard(renderCard(reply, capabilities))).toEqual([]);
        }
        expect(validateCard(renderAsShared(reply))).toEqual([]);
        expect(renderShared(reply, name).text.length).toBeLessThanOrEqual(2_300);
        const { content, preview } = renderResult(reply);
        expect(validateCard(content)).toEqual([]);
        expect(preview.content.title.length).toBeLessThanOrEqual(LIMITS.previewTitle);
        expect(preview.content.text.length).toBeLessThanOrEqual(LIMITS.previewText);
        expect(preview.content.title + preview.content.text).not.toMatch(/[<>&]/);
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it.each(Object.values(CAPABILITIES))('offers on $surface the buttons it can draw', (surface) => {
    const actions = buttonsOf(renderCard(aVerdictReply(), surface));

    expect(actions.map(({ type, title }) => [type, title])).toEqual([
      [surface.inPlace ? 'Action.Execute' : 'Action.Submit', 'Ask about RDS Custom'],
      ...(surface.share ? [[actions[0]?.type, surface.share]] : []),
    ]);
  });

  it('lets the examples of a help be answered below it, except where its asker alone reads', () => {
    const typesOn = (surface: TeamsCapabilities) =>
      new Set(buttonsOf(renderCard(REPLIES.help, surface)).map(({ type }) => type));

    expect(typesOn(CAPABILITIES.message)).toEqual(new Set(['Action.Submit']));
    expect(typesOn(CAPABILITIES.targeted)).toEqual(new Set(['Action.Execute']));
  });

  it('offers to share only what holds facts', () => {
    const shared = Object.values(REPLIES).filter((reply) => {
      const actions = buttonsOf(renderCard(reply, CAPABILITIES.targeted));
      return actions.some(({ data }) => Object.hasOwn(data as object, 'share'));
    });

    expect(shared.map(({ kind }) => kind)).toEqual(['answer', 'concept', 'overview', 'comparison']);
  });

  it('offers only buttons that can be read back', () => {
    fc.assert(
      fc.property(aReply, (reply) => {
        for (const { data } of buttonsOf(renderCard(reply))) {
          const sent = JSON.parse(JSON.stringify(data));
          expect(readPress(sent)).toEqual({
            kind: 'lookup',
            lookup: sent.lookup,
            surface: 'message',
          });
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('renderCard', () => {
  it('leaves out a button whose data would crowd out the answer', () => {
    const id = '界'.repeat(200);
    const choices = [
      { label: 'too much', lookup: { kind: 'control', control: id, service: id } },
      { label: 'fine', lookup: { kind: 'concept', concept: 'shared-model' } },
    ] as const;

    expect(renderCard(aVerdictReply([aVerdict()], { choices })).actions).toMatchObject([
      { title: 'fine' },
    ]);
  });

  it('says the verdict first, then both sides, what changes it, and the source', () => {
    const texts = textsOf(aVerdictReply());
    const order = [
      '"AWS"',
      'Guest OS patching on Amazon RDS',
      'AWS does',
      'Patches the operating system',
      'You do',
      'Choose the window',
      'Good to know',
      'On RDS Custom',
      'Source: [RDS User Guide](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/) · stated by AWS · checked Nov 2026',
    ].map((text) => texts.indexOf(text));

    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each([
    ['aws', 'AWS'],
    ['customer', 'You'],
    ['shared', 'Shared'],
    ['depends', 'It depends'],
  ] as const)('names the verdict %s as %j', (party, word) => {
    const [container] = renderCard(aVerdictReply([aVerdict({ party })])).body;

    expect(container).toMatchObject({
      items: [{ text: word, style: 'heading' }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it.each([
    [{ basis: 'stated' }, 'stated by AWS'],
    [{ basis: 'generalised' }, 'AWS says it of a typical service of this kind'],
    [{ basis: 'derived' }, 'follows from the model'],
    [{ basis: 'stated', confirmed: false }, 'not confirmed on an AWS page'],
  ] as const)('says what %j rests on', (parts, words) => {
    expect(textsOf(aVerdictReply([aVerdict(parts)]))).toContain(` · ${words} · checked Nov 2026`);
  });

  it('corrects a wrong premise in the first sentence', () => {
    const answers = [aVerdict({ lead: 'AWS does not patch EC2.' })];
    const texts = textsOf(aVerdictReply(answers, { premiseCorrected: true }));

    expect(texts.indexOf('AWS does not patch EC2.')).toBeLessThan(texts.indexOf('"AWS"'));
  });

  it('shows where the verdict differs as pairs', () => {
    const split = [{ party: 'customer' as const, names: ['EC2', 'EKS'] }];
    const [container] = renderCard(aVerdictReply([aVerdict({ split })])).body;

    expect(container).toMatchObject({
      items: expect.arrayContaining([
        { type: 'FactSet', facts: [{ title: 'You', value: 'EC2, EKS' }] },
      ]),
    });
  });

  it('says where the verdict differs before what is good to know', () => {
    const split = [{ party: 'customer' as const, names: ['self-managed nodes'] }];
    const texts = textsOf(
      aVerdictReply([aVerdict({ split, notes: ['Fargate: Keep pods evictable.'] })]),
    );

    expect(texts.indexOf('"FactSet"')).toBeGreaterThan(-1);
    expect(texts.indexOf('"FactSet"')).toBeLessThan(texts.indexOf('Good to know'));
  });

  it('never makes markup of data', () => {
    const texts = textsOf(
      aVerdictReply([aVerdict({ title: '[x](https://evil.example) <at>all</at> *b*' })]),
    );

    expect(texts).not.toMatch(/\(https:\/\/evil|<at>|[^\\]\*b/);
  });
});
