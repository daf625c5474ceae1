import type { AnswerReply, Reply } from '../../../src/replies';
import { aDialog, loadShipped, say } from '../../support/local-dialog';

const shipped = loadShipped();
const talk = (...texts: readonly string[]) => say(aDialog(shipped), ...texts);

function gist(reply: Reply): string {
  if (reply.kind === 'overview') return `overview/${reply.service.id}`;
  if (reply.kind === 'comparison') {
    return ['comparison', ...reply.services.map(({ id }) => id)].join('/');
  }
  const answers = (reply as AnswerReply).answers ?? [];
  const parts = answers.map(({ control, service }) => [control.id, service?.id].filter(Boolean));
  return parts.map((part) => part.join('/')).join(' + ') || reply.kind;
}

describe('a correction', () => {
  it.each([
    ['who takes care of backups on memcached?', 'I meant Redis', 'backups/elasticache'],
    ['who patches the OS of RDS?', 'sorry, I mean on Aurora', 'guest-os-patching/aurora'],
    ['who patches the OS of RDS?', 'no, the backups', 'backups/rds'],
    ['who patches the OS on EC2?', 'not EC2, ECS', 'guest-os-patching/ecs'],
    ['who patches the OS on EC2?', 'ECS rather than EC2', 'guest-os-patching/ecs'],
    ['who encrypts data in S3?', 'oops, EBS I mean', 'encryption-at-rest/ebs'],
    [
      'who rotates the keys in KMS?',
      'wrong service, I was asking about Secrets Manager',
      'secrets-management/secrets-manager',
    ],
    [
      'who scans the images in ECR?',
      'no no, I wanted to know about patching the engine of RDS',
      'engine-patching/rds',
    ],
    ['who handles logging on Lambda?', 'actually make that API Gateway', 'logging/api-gateway'],
    ['who patches RDS?', 'correction: DynamoDB', 'service-platform-software/dynamodb'],
    [
      'who secures the network on EC2?',
      'that is not what I asked, I asked about the hypervisor',
      'hypervisor/ec2',
    ],
    ['who does backups on EFS?', 'EFS was a typo, FSx', 'backups/fsx'],
    ['who patches the nodes of EKS?', 'I was talking about Fargate', 'worker-nodes/eks-fargate'],
    ['who renews certificates on CloudFront?', 'not CloudFront but ACM', 'tls-certificates/acm'],
    [
      'who is responsible for encryption at rest on RDS?',
      'in transit, not at rest',
      'encryption-in-transit/rds',
    ],
    [
      'who patches Redshift?',
      'ah no, I mean OpenSearch, not Redshift',
      'engine-patching/opensearch',
    ],
    ['who takes backups of DocumentDB?', 'scratch that, Neptune', 'backups/neptune'],
    ['who patches the OS of RDS?', 'RDS Custom I should have said', 'guest-os-patching/rds-custom'],
    ['who does logging on S3?', 'rather the access policies', 'public-access/s3'],
    ['what do we have to do on EC2', 'sorry, on Lambda', 'overview/lambda'],
    ['compare EC2 and Lambda', 'no, Fargate', 'comparison/ec2/fargate'],
    ['compare EC2 and Lambda', 'no, EC2 and Fargate', 'comparison/ec2/fargate'],
  ])('after %j of %j is answered', async (question, correction, answer) => {
    expect(gist(await talk(question, correction))).toBe(answer);
  });
});

const VAGUE = [
  'firewall??',
  'who is responsible for keys',
  'who owns the os',
  'who does maintenance',
  'access?',
  'who takes care of certificates',
];

describe('a question back', () => {
  it.each(VAGUE)('is put after %j, but never twice in a row', async (text) => {
    expect((await talk(text)).kind).toBe('choice');
    for (const next of VAGUE) expect((await talk(text, next)).kind).not.toBe('choice');
  });

  it.each([
    ['firewall??', '2', 'guest-os-hardening'],
    ['firewall??', '3', 'waf'],
    ['firewall??', 'the first', 'security-groups'],
    ['firewall??', 'the OS one', 'guest-os-hardening'],
    ['firewall??', 'the web one', 'waf'],
    ['firewall??', 'security groups, please', 'security-groups'],
    ['firewall??', 'on EC2', 'security-groups/ec2'],
    ['firewall??', 'web application firewall', 'waf'],
    ['who is responsible for keys', 'the last one', 'secrets-management'],
    ['who is responsible for keys', 'encryption keys', 'key-management'],
    [
      'who is responsible for keys',
      'all',
      'key-management + credential-rotation + os-access + secrets-management',
    ],
    ['who is responsible for keys', 'neither', 'fallback'],
    ['who is responsible for keys', 'who backs up DynamoDB?', 'backups/dynamodb'],
    ['who is responsible for keys', 'thanks', 'smalltalk'],
  ])('after %j is answered by %j', async (question, answer, topics) => {
    expect(gist(await talk(question, answer))).toBe(topics);
  });

  it('may be put again once a turn lies between', async () => {
    expect((await talk('firewall??', 'the first', 'forget', 'access?')).kind).toBe('choice');
  });
});

describe('after a comparison', () => {
  it.each([
    ['what about patching only', 'comparison/lambda/fargate'],
    ['just the backups', 'comparison/lambda/fargate'],
    ['and encryption at rest?', 'comparison/lambda/fargate'],
  ])('compares on the topic that a few words name: "%s"', async (text, expected) => {
    expect(gist(await talk('compare lambda and fargate', text))).toBe(expected);
  });

  it.each([
    ['whats the weather today', 'fallback'],
    ['which is cheaper', 'fallback'],
    ['and azure functions?', 'fallback'],
    ['thanks a lot', 'smalltalk'],
    ['who protects the root user', 'root-account/fargate'],
  ])('compares nothing for "%s"', async (text, expected) => {
    expect(gist(await talk('compare lambda and fargate', text))).toBe(expected);
  });
});

describe('turning pages by words', () => {
  it.each([
    ['what is ours on Glue?', 'next page', 'more', 3],
    ['compare EC2 and Fargate', 'page 3', 'previous page', 2],
  ])('shows after %j, %j and %j page %j', async (...texts) => {
    const [first, second, third, page] = texts;

    expect(await talk(first, second, third)).toMatchObject({ page });
  });
});
