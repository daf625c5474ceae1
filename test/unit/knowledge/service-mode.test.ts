import { findMode, modeKey, readModeKey } from '../../../src/knowledge';
import { aKnowledge, aService } from '../../support/dialog-knowledge';

const rds = aService({
  id: 'rds',
  variants: [{ name: 'Multi/Single', role: 'mode', aliases: [] }],
});
const knowledge = aKnowledge({ services: [rds] });

describe('modeKey', () => {
  it.each([
    ['rds', undefined],
    ['rds', 'Multi/Single'],
  ])('is read again as %s in %s', (service, variant) => {
    const [id, mode] = readModeKey(modeKey(service, variant));

    expect([id, mode]).toEqual([service, variant]);
  });
});

describe('findMode', () => {
  it('finds a service, alone or in a mode', () => {
    expect(findMode(knowledge, 'rds')).toEqual({ service: rds });
    expect(findMode(knowledge, 'rds/Multi/Single')).toEqual({
      service: rds,
      variant: 'Multi/Single',
    });
  });

  it.each(['', 'gone', 'rds/gone', 'gone/Multi/Single', '/', 'rds/'])('knows no %j', (key) => {
    expect(findMode(knowledge, key)).toBeUndefined();
  });
});
