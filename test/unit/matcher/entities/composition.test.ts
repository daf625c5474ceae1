import {
  chooseServices,
  composeServices,
  createCompose,
} from '../../../../src/matcher/entities/composition';
import type { Mention } from '../../../../src/matcher/entities/gazetteer';
import { aService } from '../../../support/dialog-knowledge';

function aMention(service: string, strength: Mention['strength'] = 'firm'): Mention {
  return { service, strength, begin: 0, end: 1 };
}

const compose = createCompose([
  aService({ id: 'fargate', name: 'AWS Fargate', aliases: { proper: ['Fargate'] } }),
  aService({ id: 'eks-fargate', name: 'EKS on Fargate' }),
  aService({
    id: 'eks',
    name: 'EKS',
    variants: [{ name: 'Fargate', role: 'mode', aliases: [], service: 'eks-fargate' }],
  }),
  aService({
    id: 'batch',
    name: 'Batch',
    variants: [{ name: 'Fargate environments', role: 'mode', aliases: ['fargate'] }],
  }),
]);

describe('chooseServices', () => {
  it.each([
    [[aMention('a', 'soft'), aMention('b'), aMention('b')], ['b']],
    [[aMention('a', 'soft'), aMention('b', 'weak')], ['a']],
    [[aMention('b', 'weak')], []],
    [[], []],
  ])('chooses among %j', (mentions, services) => {
    expect(chooseServices(mentions)).toEqual(services);
  });
});

describe('createCompose', () => {
  it.each([
    ['eks', 'fargate', 'eks-fargate'],
    ['batch', 'fargate', 'batch'],
    ['fargate', 'eks', undefined],
    ['fargate', 'fargate', undefined],
    ['fargate', 'unheard-of', undefined],
  ])('reads %s on %s as %s', (host, base, together) => {
    expect(compose(host, base)).toBe(together);
  });
});

describe('composeServices', () => {
  it.each([
    ['in either order', [aMention('fargate'), aMention('eks')], ['eks-fargate']],
    [
      'by a common word for the one',
      [aMention('eks', 'soft'), aMention('fargate')],
      ['eks-fargate'],
    ],
    ['beside a third', [aMention('batch'), aMention('fargate'), aMention('s3')], ['batch', 's3']],
  ])('makes one thing of two names, %s', (_, mentions, services) => {
    expect(composeServices(mentions, compose)).toEqual(services);
  });

  it('leaves apart what an English word may only mean', () => {
    expect(composeServices([aMention('batch', 'weak'), aMention('fargate')], compose)).toEqual([
      'fargate',
    ]);
  });
});
