import { type ConversationState, rememberMatch } from '../../src/dialog/conversation';
import { explainAnswer } from '../../src/dialog/explain-answer';
import { replyToMatch } from '../../src/dialog/reply-to-match';
import { loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import type { Reply } from '../../src/replies';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** What the last turn of a talk is answered with. */
function lastReply(turns: readonly string[]): Reply | undefined {
  let state: ConversationState | undefined;
  let reply: Reply | undefined;
  for (const text of turns) {
    const { match, explanation } = matcher.match(text, state ?? {});
    reply =
      match.kind === 'explain'
        ? explainAnswer(knowledge, state ?? { at: 0 }, match.what, match.supposed)
        : replyToMatch(knowledge, match);
    state = rememberMatch(state, match, explanation.services, 0) ?? state;
  }
  return reply;
}

/** The topic and the place of an answer with its party, or what else the reply is. */
function said(reply: Reply | undefined): string | undefined {
  if (reply?.kind !== 'answer') return reply?.kind;
  return reply.answers
    .map(({ control, service, party }) => `${control.id}@${service?.id}=${party}`)
    .join(' ');
}

describe('talks that go on to a part', () => {
  it.each([
    [
      ['overview of QuickSight', 'who makes sure only the right people see the dashboards?'],
      'iam-management@quicksight=customer',
    ],
    [
      ['Who encrypts traffic between our app and RDS?', 'what about Site-to-Site VPN?'],
      'encryption-in-transit@vpn=shared',
    ],
    [
      ['who patches the OS under ECS on EC2?', 'even on Fargate?', 'and the other half?'],
      'guest-os-patching@fargate=customer',
    ],
    [
      ['Direct Connect: who is responsible for the router in our office?', 'so not AWS then?'],
      'private-connectivity@direct-connect=customer',
    ],
    [['who patches the hypervisor?', 'so not us then?'], 'hypervisor@undefined=aws'],
    [['backups on Aurora?', 'what about the other side?'], 'backups@aurora=shared'],
  ])('are answered on it: %j', (turns, answer) => {
    expect(said(lastReply(turns))).toBe(answer);
  });

  it.each([
    [['who handles logging in Lambda?', 'can you turn it off for us now?']],
    [['who handles logging in Lambda?', 'please enable it for me']],
    [['who opens security groups on EC2?', 'could you open port 22 for me?']],
  ])('decline to do something: %j', (turns) => {
    expect(lastReply(turns)).toMatchObject({
      kind: 'fallback',
      text: expect.stringContaining('I change nothing'),
    });
  });

  it('do not ask at AWS for a person', () => {
    expect(lastReply(['who patches EC2?', 'who exactly at AWS does it?'])).toMatchObject({
      text: expect.stringMatching(/^Who at AWS does it I cannot know/),
    });
  });
});

describe('questions whether something is lawful', () => {
  it.each([
    'is it lawful to store German patient data in us-east-1?',
    'are we allowed by GDPR to use a US region?',
    'does the law require us to encrypt S3?',
  ])('are declined: %s', (text) => {
    expect(lastReply([text])).toMatchObject({ kind: 'concept', concept: { id: 'legal-advice' } });
  });
});

describe('comparisons that software or a place narrows', () => {
  it.each([
    ['RDS for Oracle vs Oracle on EC2', ['rds', 'ec2'], null],
    ['software patching in Lambda vs EC2', ['lambda', 'ec2'], 'patch-management'],
    ['Fargate vs EKS on EC2: who patches the nodes?', ['fargate', 'eks'], 'worker-nodes'],
    ['MySQL on EC2 versus Aurora: backups?', ['ec2', 'aurora'], 'backups'],
    [
      'Redis on EC2 compared to ElastiCache: availability',
      ['ec2', 'elasticache'],
      'high-availability',
    ],
  ])('are of what is meant: %s', (text, services, control) => {
    expect(matcher.match(text).match).toEqual({ kind: 'comparison', services, control });
  });
});

describe('who does one act of a shared topic', () => {
  it.each([
    ['who picks the backup window on RDS?', 'customer'],
    ['who revokes the leaked access keys?', 'customer'],
    ['who chooses the runtime in Lambda?', 'customer'],
    ['who picks the Availability Zone?', 'customer'],
    ['who tags the resources?', 'customer'],
    ['who replaces a broken instance in an Auto Scaling group?', 'aws'],
    ['replacing the node in ElastiCache', 'aws'],
    ['who tests our bucket policy?', 'customer'],
    ['RDS ran out of storage, should AWS have prevented it?', 'customer'],
  ])('%s: %s', (text, party) => {
    expect(lastReply([text])).toMatchObject({ answers: [{ party }] });
  });
});
