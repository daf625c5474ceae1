import { loadShipped } from '../support/local-dialog';

const { matcher } = loadShipped();

function topicsOf(text: string): readonly string[] {
  const { match } = matcher.match(text);
  return match.kind === 'topics' ? match.topics.map(({ control }) => control) : [match.kind];
}

describe('a topic that a message names before it asks', () => {
  it.each([
    ['about backups, who has to keep copies when an EC2 disk dies', 'backups'],
    ['IAM permissions: who decides which admin can read our KMS keys', 'iam-management'],
    [
      're: encryption in transit, who installs certificates on EC2 web servers',
      'encryption-in-transit',
    ],
    [
      'for configuration management, who notices that a bucket was made public',
      'configuration-management',
    ],
    ['quick one on logging – who pays attention that CloudFront requests are kept?', 'logging'],
    ['[maintenance windows] who picks the hour when RDS is patched', 'maintenance-windows'],
    ['in terms of capacity: who adds brokers to MSK when it is full', 'capacity-scaling'],
  ])('wins: %s', (text, control) => {
    expect(topicsOf(text)).toEqual([control]);
  });

  it.each([
    ['Re: MFA - who forces it on the root account', 'root-account'],
    ['not about backups. who opens port 443 in a security group', 'security-groups'],
    ['backups are done, next: who patches the guest OS on EC2', 'guest-os-patching'],
    ['EKS: who runs etcd', 'kubernetes-control-plane'],
    ['for auditors, who grants IAM roles', 'iam-management'],
  ])('gives way to what is clearly asked: %s', (text, control) => {
    expect(topicsOf(text)).toEqual([control]);
  });
});

describe('a concept that a message names', () => {
  it.each([
    'our lawyer asks for the DPA',
    'who provides the DPA',
    'are you processor or controller',
    'do we have a data processing agreement with AWS',
    'processor/controller: aws or us',
  ])('is explained: %s', (text) => {
    expect(matcher.match(text).match).toMatchObject({ kind: 'concept', concept: 'privacy-roles' });
  });

  it.each([
    ['domain controller patching on Directory Service', 'guest-os-patching'],
    ['who answers a data subject request', 'personal-data-privacy'],
    ['stream processor in Kinesis: who scales', 'capacity-scaling'],
  ])('is no topic that shares its words: %s', (text, control) => {
    expect(topicsOf(text)).toEqual([control]);
  });
});
