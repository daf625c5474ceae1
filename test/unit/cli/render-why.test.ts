import { renderWhy } from '../../../src/cli/render-why';

type Explained = Parameters<typeof renderWhy>[0];
type Match = Explained['match'];

const TOPIC = {
  control: 'guest-os-patching',
  service: 'rds',
  variant: null,
  class: null,
  duty: null,
  confidence: 0.9,
};
const explanation: Explained['explanation'] = {
  rule: 'the best topic, clearly ahead',
  services: ['rds'],
  readings: [{ label: 'control:guest-os-patching', score: 2.5 }],
  ours: 0.75,
  confidence: 0.9,
  form: { label: 'plain', score: 1 },
};

describe('renderWhy', () => {
  it('shows match, rule, confidence, form, services and readings, a line each', () => {
    const match: Match = { kind: 'topics', topics: [TOPIC], belief: null, runnerUp: null };

    expect(renderWhy({ match, explanation }).split('\n')).toEqual([
      'Why',
      '  match       guest-os-patching on rds',
      '  rule        the best topic, clearly ahead',
      '  confidence  0.900',
      '  ours        0.750',
      '  form        plain (1.000)',
      '  services    rds',
      '  readings    control:guest-os-patching (2.500)',
    ]);
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
        runnerUp: null,
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
    expect(renderWhy({ match, explanation })).toContain(`  match       ${text}\n`);
  });
});
