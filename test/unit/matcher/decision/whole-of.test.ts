import { wholeOf } from '../../../../src/matcher/decision/whole-of';
import { aKnowledge, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({
      id: 'msk',
      aliases: { proper: ['MSK'] },
      variants: [
        { name: 'MSK Serverless', role: 'mode', aliases: ['serverless'] },
        { name: 'MSK Provisioned', role: 'mode', aliases: ['provisioned'] },
        { name: 'Auto', role: 'mode', aliases: [], service: 'msk-auto' },
        { name: 'MSK Connect', role: 'aspect', aliases: ['connectors'] },
      ],
    }),
  ],
});
const whole = (text: string) => wholeOf(anEvidence(knowledge, { text }), 'msk', 'both');
const ALL = { kind: 'overview', service: 'msk', side: 'both' };

describe('wholeOf', () => {
  it.each([
    ['what is ours on MSK', ALL],
    ['what is ours on MSK Serverless', { ...ALL, variant: 'MSK Serverless' }],
    ['what is ours with MSK in serverless', { ...ALL, variant: 'MSK Serverless' }],
    ['what is ours on MSK Auto', { ...ALL, service: 'msk-auto' }],
    ['what is ours on MSK, serverless or provisioned', ALL],
    ['what is ours with connectors of MSK', ALL],
  ])('%j asks for all of it in the one way to run it that is named', (text, expected) => {
    expect(whole(text)).toEqual(expected);
  });
});
