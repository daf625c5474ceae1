import { type Lookup, parseLookup } from '../../../src/replies';

describe('parseLookup', () => {
  it.each<Lookup>([
    { kind: 'control', control: 'backups' },
    { kind: 'control', control: 'backups', service: 'rds', variant: 'RDS Custom', class: 'iaas' },
    { kind: 'concept', concept: 'of-vs-in' },
    { kind: 'overview', service: 'rds' },
    { kind: 'overview', service: 'rds', page: 2 },
    { kind: 'overview', service: 'rds', side: 'aws', page: 2 },
    { kind: 'comparison', services: ['ec2', 'lambda'], page: 0 },
    { kind: 'comparison', services: ['ec2', 'lambda', 'rds', 'eks'], control: 'backups', page: 2 },
    { kind: 'help' },
  ])('gives back what a button of ours carries: %j', (lookup) => {
    expect(parseLookup(JSON.parse(JSON.stringify(lookup)))).toEqual(lookup);
  });

  it('drops fields it does not know and parts that are no ids', () => {
    const value = { kind: 'control', control: 'backups', service: 7, page: 1, script: 'x' };

    expect(parseLookup(value)).toEqual({ kind: 'control', control: 'backups' });
  });

  it.each([
    [
      { kind: 'overview', service: 'rds', side: 'nobody' },
      { kind: 'overview', service: 'rds' },
    ],
    [
      { kind: 'comparison', services: ['a', 'b', 7, 'c', 'd'], control: {} },
      { kind: 'comparison', services: ['a', 'b', 'c'] },
    ],
  ])('keeps of %j what it can use', (value, lookup) => {
    expect(parseLookup(value)).toEqual(lookup);
  });

  it.each([
    null,
    undefined,
    'control',
    7,
    [],
    {},
    { kind: 'control' },
    { kind: 'control', control: '' },
    { kind: 'control', control: 'x'.repeat(201) },
    { kind: 'overview', service: null },
    { kind: 'comparison', services: ['ec2'] },
    { kind: 'comparison', services: 'ec2' },
    { kind: 'forget' },
  ])('refuses %j', (value) => {
    expect(parseLookup(value)).toBeUndefined();
  });
});
