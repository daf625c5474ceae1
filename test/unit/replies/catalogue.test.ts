import { loadKnowledge } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';
import { createCatalogue } from '../../../src/replies';
import { aControl, aKnowledge, aService } from '../../support/dialog-knowledge';

describe('createCatalogue', () => {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const catalogue = createCatalogue(knowledge);
  const services = (typed: string, limit = 100) => {
    return catalogue.findServices(typed, limit).map(({ id }) => id);
  };
  const controls = (typed: string) => catalogue.findControls(typed, 100).map(({ id }) => id);

  it.each([
    ['rds', 'rds'],
    ['Amazon RDS', 'rds'],
    ['aws lambda', 'lambda'],
    ['lamb', 'lambda'],
    ['LAMBDA', 'lambda'],
    ['dynamo db', 'dynamodb'],
    ['dyn', 'dynamodb'],
    ['simple storage', 's3'],
    ['cloud front', 'cloudfront'],
    ['beanst', 'elastic-beanstalk'],
  ])('finds the service of "%s" first', (typed, id) => {
    expect(services(typed)[0]).toBe(id);
  });

  it.each([
    ['labmda', 'lambda'],
    ['lamda', 'lambda'],
    ['lambbda', 'lambda'],
    ['kambda', 'lambda'],
    ['dinamodb', 'dynamodb'],
    ['cloudfornt', 'cloudfront'],
    ['beanstlak', 'elastic-beanstalk'],
  ])('forgives one slip in "%s"', (typed, id) => {
    expect(services(typed)[0]).toBe(id);
  });

  it.each([
    ['backup', 'backups'],
    ['guest os', 'guest-os-patching'],
    ['encryption at', 'encryption-at-rest'],
    ['encrpytion at rest', 'encryption-at-rest'],
    ['mfa', 'mfa'],
  ])('finds the topic of "%s" first', (typed, id) => {
    expect(controls(typed)[0]).toBe(id);
  });

  it('offers what people ask about first while nothing is typed', () => {
    expect(services('', 4)).toEqual(['ec2', 's3', 'rds', 'lambda']);
    expect(catalogue.findControls(' ', 2).map(({ id }) => id)).toEqual([
      'guest-os-patching',
      'public-access',
    ]);
  });

  it.each(['???', 'zzzzzz', '谁', '\u0000', 'x'.repeat(40_000)])(
    'finds nothing for %j',
    (typed) => {
      expect(services(typed)).toEqual([]);
    },
  );

  it('never gives more than it was asked for', () => {
    expect(services('a', 5)).toHaveLength(5);
  });

  it('gives a name as it is written, and no field beside it', () => {
    expect(catalogue.findServices('rds', 1)).toEqual([{ id: 'rds', name: 'Amazon RDS' }]);
  });

  it.each([
    ['RDS', 'rds'],
    ['aws rds', 'rds'],
    [' Elastic Compute Cloud ', 'ec2'],
  ])('takes "%s" for a whole name', (words, id) => {
    expect(catalogue.nameService(words)?.id).toBe(id);
  });

  it.each(['', 'rd', 'RDS and EC2', 'nonsense'])('takes "%s" for no name', (words) => {
    expect(catalogue.nameService(words)).toBeUndefined();
  });

  it('tells which knowledge it is from', () => {
    expect(catalogue.version).toBe(knowledge.version);
  });

  it('puts a whole name before a beginning, and a name before another name of the same', () => {
    const small = createCatalogue(
      aKnowledge({
        services: [
          aService({ id: 'a', name: 'Store Gateway', aliases: { proper: ['Store'] } }),
          aService({ id: 'b', name: 'Amazon Store' }),
          aService({ id: 'c', name: 'Storeroom' }),
          aService({ id: 'd', name: 'Big Store' }),
        ],
      }),
    );

    expect(small.findServices('store', 9).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('offers the topic of the first rank while nothing is typed', () => {
    const small = createCatalogue(
      aKnowledge({
        controls: [aControl(), aControl({ id: 'patching', name: 'Patching', rank: 1 })],
      }),
    );

    expect(small.findControls('', 1)).toEqual([{ id: 'patching', name: 'Patching' }]);
  });
});
