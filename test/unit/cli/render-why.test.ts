import { renderWhy } from '../../../src/cli/render-why';
import type { ExplainedMatch } from '../../../src/matcher';
import { aConcept, aControl, aKnowledge, aService } from '../../support/dialog-knowledge';

type Match = ExplainedMatch['match'];

const knowledge = aKnowledge({
  controls: [
    aControl({ id: 'guest-os-patching', name: 'Guest OS patching' }),
    aControl({ id: 'keys', name: 'Keys' }),
  ],
  services: [aService({ variants: [{ name: 'Custom', role: 'mode', aliases: [] }] })],
  concepts: [aConcept()],
});
const why = (match: Match, parts: Partial<ExplainedMatch['explanation']> = {}) =>
  renderWhy(knowledge, { match, explanation: { ...explanation, ...parts } }).split('\n');

const TOPIC = {
  control: 'guest-os-patching',
  service: 'rds',
  variant: null,
  class: null,
  duty: null,
  confidence: 0.9,
};
const explanation: ExplainedMatch['explanation'] = {
  rule: 'the best topic',
  services: ['rds'],
  cues: ['who', 'us'],
  readings: [
    { label: 'control:guest-os-patching', score: 2.5 },
    { label: 'control:keys', score: 1.25 },
    { label: 'out-of-scope:pricing', score: 1 },
  ],
  ours: 0.75,
  confidence: 0.9,
  form: { label: 'plain', score: 1 },
};

describe('renderWhy', () => {
  it('shows what was understood, by which rules, and what would have changed it, a line each', () => {
    expect(why({ kind: 'topics', topics: [TOPIC], belief: null })).toEqual([
      'Why',
      '  match       guest-os-patching on rds',
      '  recognised  Amazon RDS; asks who; speaks of you',
      '  rule        the best topic',
      '  confidence  0.900',
      '  ours        0.750, that the question is ours to answer',
      '  form        plain (1.000)',
      '  readings    control:guest-os-patching (2.500), Guest OS patching',
      '              control:keys (1.250), Keys',
      "  party       Guest OS patching: AWS's, by the rule for Managed service, the class of Amazon RDS (intents/controls/guest-os-patching.json)",
      "  changes it  read as Keys, it would be AWS's as well",
    ]);
  });

  it('names the mode that was recognised, and each party of several topics', () => {
    const topics = [
      { ...TOPIC, variant: 'Custom' },
      { ...TOPIC, control: 'keys' },
    ];
    const rows = why({ kind: 'topics', topics, belief: null }, { cues: [] });

    expect(rows[2]).toBe('  recognised  Amazon RDS; in the mode Custom');
    expect(rows.slice(-3)).toEqual([
      expect.stringMatching(/^ {2}party {7}Guest OS patching: /),
      expect.stringMatching(/^ {14}Keys: /),
      '  changes it  nothing that the question could have named',
    ]);
  });

  it('names no party where nothing was answered', () => {
    const rows = why(
      { kind: 'unmatched', reason: 'pricing', outOfScope: 'cost' },
      { services: [], readings: [{ label: 'concept:the-model', score: 1 }] },
    );

    expect(rows[2]).toBe('  recognised  no service; asks who; speaks of you');
    expect(rows.at(-1)).toBe(
      '  readings    concept:the-model (1.000), What is the shared responsibility model?',
    );
  });

  it.each<[Match, string]>([
    [
      {
        kind: 'ambiguous',
        cause: 'close-call',
        candidates: [TOPIC, { ...TOPIC, service: null, class: 'iaas' }],
      },
      'ambiguous (close-call): guest-os-patching on rds or guest-os-patching on iaas',
    ],
    [
      {
        kind: 'topics',
        topics: [
          { ...TOPIC, duty: { id: 'set-window', side: 'customer' } },
          { ...TOPIC, duty: { id: null, side: 'aws' } },
        ],
        belief: null,
      },
      "guest-os-patching on rds, customer's part: set-window; guest-os-patching on rds, aws's part",
    ],
    [{ kind: 'concept', concept: 'of-vs-in', confidence: 1 }, 'concept of-vs-in'],
    [{ kind: 'overview', service: 'rds', side: 'customer' }, 'overview of rds (customer)'],
    [{ kind: 'comparison', services: ['ec2', 'rds'], control: null }, 'comparison of ec2 and rds'],
    [{ kind: 'explain', what: 'why' }, 'explanation of the answer before (why)'],
    [{ kind: 'smalltalk', id: 'thanks' }, 'small talk thanks'],
    [{ kind: 'unmatched', reason: 'pricing', outOfScope: 'cost' }, 'none: pricing (cost)'],
  ])('names the match %j', (match, text) => {
    expect(why(match)[1]).toBe(`  match       ${text}`);
  });
});
