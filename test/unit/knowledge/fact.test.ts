import { findFact, loadKnowledge } from '../../../src/knowledge';
import { aKnowledgeFolder, INTENTS } from '../../support/knowledge-folder';

describe('findFact', () => {
  const knowledge = loadKnowledge(INTENTS);

  it.each([
    ['guest-os-patching@rds', { party: 'aws', rule: 'service' }],
    ['guest-os-patching@ec2', { party: 'customer' }],
    ['physical-security@lambda', { party: 'aws', rule: 'class' }],
  ])('finds %s where the knowledge holds it', (id, finding) => {
    expect(findFact(knowledge, id)?.finding).toMatchObject(finding);
  });

  it.each(['no-such@rds', 'backups@no-such', 'backups', 'kubernetes-control-plane@s3'])(
    'finds nothing under %s',
    (id) => {
      expect(findFact(knowledge, id)).toBeUndefined();
    },
  );

  it.each([
    ['that AWS states', 'guest-os-patching@ec2', true],
    ['that follows from the model', 'mfa@ec2', false],
    ['that differs in a variant', 'worker-nodes@eks', false],
  ])('says whether a fact %s is sure enough to ask about', (_, id, isSure) => {
    expect(findFact(knowledge, id)?.isSure ?? false).toBe(isSure);
  });

  it('gives a corrected fact another hash, and no other fact', () => {
    const folder = aKnowledgeFolder();
    folder.set(
      'controls/physical-security.json',
      'responsibilities[class=iaas].aws',
      'Guards every data centre day and night.',
    );
    const corrected = loadKnowledge(folder.path);
    folder.dispose();
    const isSame = (id: string) => findFact(corrected, id)?.hash === findFact(knowledge, id)?.hash;

    expect(isSame('physical-security@ec2')).toBe(false);
    expect(isSame('physical-security@lambda')).toBe(true);
  });
});
