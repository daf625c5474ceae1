import { type Lookup, lookupsOf, type Reply } from '../../../src/replies';
import { aTurn } from '../../support/builders';
import { aDialog, loadShipped, say } from '../../support/local-dialog';
import {
  aChoiceReply,
  aComparisonReply,
  aConceptReply,
  aHelpReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../support/slack-replies';

describe('lookupsOf', () => {
  const nothing: Reply[] = [aChoiceReply(), aHelpReply(), aNotice()];

  it.each(nothing.map((reply) => [reply.kind, reply] as const))('is empty for a %s', (_, reply) => {
    expect(lookupsOf(reply)).toEqual([]);
  });

  it.each<[string, Reply, Lookup[]]>([
    [
      'each verdict',
      anAnswerReply({
        answers: [
          anAnswer({ variant: 'RDS Custom' }),
          anAnswer({ service: null, class: 'managed' }),
          anAnswer({ service: null, class: null }),
        ],
      }),
      [
        { kind: 'control', control: 'guest-os-patching', service: 'rds', variant: 'RDS Custom' },
        { kind: 'control', control: 'guest-os-patching', class: 'managed' },
        { kind: 'control', control: 'guest-os-patching' },
      ],
    ],
    ['a concept', aConceptReply(), [{ kind: 'concept', concept: 'shared-model' }]],
    [
      'a page and the side that was asked for',
      anOverviewReply({
        page: 2,
        choices: [
          {
            label: 'Previous page',
            lookup: { kind: 'overview', service: 'rds', side: 'aws', page: 1 },
          },
        ],
      }),
      [{ kind: 'overview', service: 'rds', side: 'aws', page: 2 }],
    ],
    [
      'the only page of a comparison, not one of the pairs it offers',
      aComparisonReply({
        choices: [
          { label: 'Another', lookup: { kind: 'comparison', services: ['ec2', 'lambda'] } },
        ],
      }),
      [{ kind: 'comparison', services: ['ec2', 'rds'], page: 1 }],
    ],
  ])('names %s', (_, reply, lookups) => {
    expect(lookupsOf(reply)).toEqual(lookups);
  });

  it.each([
    'who patches the OS of RDS?',
    'who is responsible for backups?',
    'what do we have to do on Lambda?',
    'compare EC2 and Fargate',
    'what is the shared responsibility model?',
  ])('gives the facts of "%s" again', async (text) => {
    const shipped = loadShipped();
    const reply = await say(aDialog(shipped), text);

    const [lookup, ...others] = lookupsOf(reply);
    if (lookup === undefined) throw new Error('no lookup');
    const again = await aDialog(shipped).handleTurn(aTurn({ input: { kind: 'lookup', lookup } }));

    expect(others).toEqual([]);
    expect(lookupsOf(again)).toEqual([lookup]);
    expect(again.kind).toBe(reply.kind);
  });
});
