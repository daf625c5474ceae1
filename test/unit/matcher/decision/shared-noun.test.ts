import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { withSharedNoun } from '../../../../src/matcher/decision/shared-noun';

const shared = (text: string) => cutsOf(text).map(withSharedNoun)[0];

describe('withSharedNoun', () => {
  it.each([
    ['OS and runtime upgrades', 'OS upgrades'],
    ['OS + engine patching on RDS, who?', 'OS patching'],
    ['WAF & security group rules - who', 'WAF rules'],
    ['who owns DynamoDB and S3 backups', 'who owns DynamoDB backups'],
  ])('completes the left part of %j: %j', (text, left) => {
    expect(shared(text)).toBe(left);
  });

  it.each([
    ['who patches it and who logs it'],
    ['patches and logs'],
    ['MemoryDB ACLs and user passwords'],
    ['backups and restores of RDS'],
    ['patches and the engine upgrade'],
    ['is it patched and is it logged'],
    ['patches, engine upgrades'],
    ['patches and a name with many words'],
    ['patches and one two three four five'],
  ])('leaves the left part of %j', (text) => {
    expect(shared(text)).toBeUndefined();
  });
});
