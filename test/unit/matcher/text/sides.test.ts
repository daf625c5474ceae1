import { createFindSide } from '../../../../src/matcher/text/sides';
import { CONFIRMATIONS } from '../../../support/dialog-knowledge';

const find = createFindSide(CONFIRMATIONS);
const sideIn = (text: string, named: readonly number[] = []) => {
  const said = find(text.split(' '), new Set(named));
  return said && [said.side, said.isDenied];
};

describe('createFindSide', () => {
  it.each([
    ['aws patches the hosts', 'aws'],
    ['the hosts are patched by aws', 'aws'],
    ['what we store in aws is ours', 'customer'],
    ['please let aws ship them', 'aws'],
    ['they told us', 'aws'],
    ['it renews by itself', 'aws'],
    ['we renew it by itself', 'customer'],
    ['the tables we made are saved by aws', 'aws'],
    ['the hypervisor them', 'aws'],
    ['guest os us', 'customer'],
    ['backups are shared', 'shared'],
    ['it is patched by aws without a reboot', 'aws'],
    ['no doubt it is shown to them that aws does it', 'aws'],
  ])('finds the side of %j', (text, side) => {
    expect(sideIn(text)).toEqual([side, false]);
  });

  it.each([
    ['we never have to patch it', 'aws'],
    ['it is not on us', 'aws'],
    ['that is not our job', 'aws'],
    ['nobody patches for us', 'aws'],
    ['there is no disk for us to replace', 'aws'],
    ['no patching by us', 'aws'],
    ['aws does not write our rules', 'customer'],
    ['aws will never do it', 'customer'],
    ['we have no need to', 'aws'],
    ['it is not aws', 'customer'],
    ['which is aws not in charge of', 'customer'],
  ])('turns what %j denies', (text, side) => {
    expect(sideIn(text)).toEqual([side, true]);
  });

  it('leaves the denial to the side that it is said of', () => {
    expect(sideIn('aws not we patches it')).toEqual(['aws', false]);
    expect(sideIn('not we but aws patches it')).toEqual(['aws', true]);
  });

  it('finds none in names and in words that name no side', () => {
    expect(sideIn('aws backup copies it', [0, 1])).toBeUndefined();
    expect(sideIn('the copies of last week')).toBeUndefined();
    expect(sideIn('each night the admins copy all of it to them')).toBeUndefined();
  });
});
