import type { Logistic } from '../../../../src/matcher/ranking/logistic';
import {
  createDutyRanking,
  createDutyReader,
  type DutyReading,
} from '../../../../src/matcher/reading/read-duty';
import { aControl, aKnowledge, aService } from '../../../support/dialog-knowledge';
import { aMessage } from '../../../support/dialog-readings';
import { aDuty } from '../../../support/duties';

const duties = [
  aDuty(),
  aDuty({ id: 'lock-vault', duty: 'lock the vault' }),
  aDuty({ id: 'run-jobs', side: 'aws', duty: 'run the backup jobs', only: ['managed'] }),
];
const knowledge = aKnowledge({
  controls: [aControl({ duties })],
  services: [aService(), aService({ id: 'ec2', class: 'iaas' })],
});
const message = aMessage(knowledge, 'who sets it');
const PLACE = { control: 'backups', service: 'rds', variant: null, class: null };

/** Scores the duties as told, whatever the message; a label that is left out scores 0. */
function rankingOf(scores: Readonly<Record<string, number>>) {
  const labels = [
    ...['', 'set-retention', 'lock-vault', 'run-jobs'].map((id) => `backups/${id}`),
    'aws',
    'customer',
  ];
  const values = Float64Array.from(labels, (label) => scores[label] ?? 0);
  return createDutyRanking(knowledge, {
    labels,
    score: () => () => ({ machines: values, words: new Float64Array(labels.length) }),
  });
}

describe('createDutyRanking', () => {
  it('finds the duty with the highest score', () => {
    const rank = rankingOf({ 'backups/lock-vault': 0.8, 'backups/set-retention': 0.5 });

    expect(rank(message, PLACE)).toMatchObject({ duty: { id: 'lock-vault' } });
    expect(rank(message, PLACE)?.lead).toBeCloseTo(0.3);
  });

  it('weighs the words of a side', () => {
    const close = { 'backups/set-retention': 0.5, 'backups/run-jobs': 0.4 };

    expect(rankingOf(close)(message, PLACE)?.duty.id).toBe('set-retention');
    expect(rankingOf({ ...close, aws: 1 })(message, PLACE)?.duty.id).toBe('run-jobs');
  });

  it('leaves out a duty that does not exist on the service', () => {
    const rank = rankingOf({ 'backups/run-jobs': 0.9, 'backups/lock-vault': 0.2 });

    expect(rank(message, { ...PLACE, service: 'ec2' })?.duty.id).toBe('lock-vault');
  });

  it('finds none for a control without duties', () => {
    expect(rankingOf({})(message, { ...PLACE, control: 'nothing' })).toBeUndefined();
  });
});

describe('createDutyReader', () => {
  const sure: Logistic = { weights: [0], bias: 5 };
  const unsure: Logistic = { weights: [0], bias: -5 };
  const reading: DutyReading = { duty: aDuty(), features: [1], lead: 1, overWhole: 0 };

  it.each<[string, DutyReading | undefined, Logistic, object | null]>([
    [
      'names the duty',
      reading,
      sure,
      { id: 'set-retention', side: 'customer', nearest: 'set-retention' },
    ],
    [
      'names the side alone',
      { ...reading, lead: 0 },
      sure,
      { id: null, side: 'customer', nearest: 'set-retention' },
    ],
    ['reads nothing', reading, unsure, null],
    ['reads nothing below the topic as a whole', { ...reading, overWhole: -1 }, sure, null],
    ['reads nothing where there is no duty', undefined, sure, null],
  ])('%s', (_, read, judgement, duty) => {
    expect(createDutyReader(() => read, judgement)(message, PLACE)).toEqual(duty);
  });

  it.each([
    [1.5, 0.5, 'set-retention'],
    [1.5, 0.2, undefined],
    [1, 0.5, undefined],
  ])('asks less of an act that is told far better than the rest: %d, %d', (lead, overWhole, id) => {
    const half: Logistic = { weights: [0], bias: 0 };
    const read = createDutyReader(() => ({ ...reading, lead, overWhole }), half);

    expect(read(message, PLACE)?.id).toBe(id);
  });

  it.each([
    [0.5, -0.7, { id: 'set-retention', nearest: 'set-retention', side: 'customer' }],
    [0.5, -0.9, null],
    [0.1, -0.7, null],
  ])(
    'asks less of an addition whose words tell the duties apart: %d, %d',
    (lead, overWhole, duty) => {
      const read = createDutyReader(() => ({ ...reading, lead, overWhole }), sure);

      expect(read(message, PLACE, true)).toEqual(duty);
      expect(read(message, PLACE)).toBeNull();
    },
  );
});
