import fc from 'fast-check';
import { VIEW_CAPABILITIES } from '../../../../src/adapters/slack/capabilities';
import { renderHome, renderHomeAnswer } from '../../../../src/adapters/slack/home';
import { renderMenuOptions } from '../../../../src/adapters/slack/menu-options';
import { renderReply } from '../../../../src/adapters/slack/render';
import {
  renderAsShared,
  renderPrivately,
  renderShared,
} from '../../../../src/adapters/slack/render-share';
import { shareValue } from '../../../../src/adapters/slack/share-value';
import {
  renderAnswerView,
  renderLookupForm,
  renderNotedView,
  renderWaitingView,
} from '../../../../src/adapters/slack/views';
import type { Catalogue, Reply } from '../../../../src/replies';
import { ANY_TEXT, HOSTILE_TEXTS } from '../../../support/hostile-texts';
import {
  validateHome,
  validateMessage,
  validateModal,
  validateOptions,
} from '../../../support/slack-blocks';
import {
  aChoiceReply,
  aConceptReply,
  aHelpReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../../support/slack-replies';

const RUNS = { numRuns: 150, seed: 20261123 };
const text = fc.oneof(ANY_TEXT, fc.constantFrom(...HOSTILE_TEXTS));
const many = fc.constantFrom(1, 2, 70);

const reply: fc.Arbitrary<Reply> = fc
  .tuple(text, text, many, fc.nat(6))
  .map(([one, two, count, kind]): Reply => {
    const named = { id: one, name: two };
    const choices = new Array(count).fill({
      label: one,
      lookup: { kind: 'concept', concept: two },
    });
    const lines = new Array(count).fill({ control: named, party: 'aws', text: one });
    const sections = new Array(count).fill({ title: two, lines });
    const answer = anAnswer({ control: named, service: named, title: one, aws: two, notes: [one] });
    const replies: readonly Reply[] = [
      anAnswerReply({ answers: new Array(Math.min(count, 3)).fill(answer), choices }),
      anOverviewReply({ service: named, summary: one, sections, choices }),
      aConceptReply({ concept: named, short: one, detail: two, choices }),
      aChoiceReply({ question: one, choices }),
      aHelpReply({ text: one, examples: new Array(count).fill(two), choices }),
      aNotice(one),
      { kind: 'fallback', reason: 'unclear', text: two, choices },
    ];
    return replies[kind] ?? aNotice();
  });

const catalogueOf = (name: string, count: number): Catalogue => {
  const found = Array.from({ length: count }, (_, index) => ({ id: `${index}`, name }));
  const find = (_typed: string, limit: number) => found.slice(0, limit);
  return { version: name, findServices: find, findControls: find, nameService: () => undefined };
};

describe('every surface, whatever it shows', () => {
  it('keeps a private and a shared message within what Slack takes', () => {
    fc.assert(
      fc.property(reply, text, (given, id) => {
        const messages = [
          renderPrivately('1.2')(given, id),
          renderAsShared(given, id),
          renderShared('U1')(given, id),
          renderShared(id)(given, id),
        ];

        expect(messages.flatMap((message) => validateMessage({ ...message }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps a modal and a Home tab within what Slack takes', () => {
    fc.assert(
      fc.property(reply, text, (given, id) => {
        const message = renderReply(given, id, VIEW_CAPABILITIES);

        expect(validateModal({ ...renderAnswerView(message, shareValue(given)) })).toEqual([]);
        expect(validateModal({ ...renderNotedView(message, 'Shared.') })).toEqual([]);
        expect(validateHome({ ...renderHomeAnswer(catalogueOf(id, 1), message) })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps the start of the Home tab and a menu within what Slack takes', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(0, 1, 300), (name, count) => {
        const catalogue = catalogueOf(name, count);
        const options = renderMenuOptions(catalogue, { action_id: 'demarc_topic', value: name });

        expect(validateHome({ ...renderHome(catalogue) })).toEqual([]);
        expect(validateOptions({ options })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('opens forms that Slack takes', () => {
    expect(validateModal({ ...renderLookupForm() })).toEqual([]);
    expect(validateModal({ ...renderWaitingView() })).toEqual([]);
  });
});
