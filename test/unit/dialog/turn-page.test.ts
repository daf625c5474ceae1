import { turnedTo } from '../../../src/dialog/turn-page';

const OVERVIEW = { service: 'rds', overview: 'customer', page: 2, at: 0 } as const;
const COMPARED = { service: 'rds', compared: ['ec2', 'rds', 'lambda'], at: 0 } as const;

describe('turnedTo', () => {
  it.each([
    ['next page', 3],
    ['Next, please', 3],
    ['and the next page please?', 3],
    ['more', 3],
    ['previous page.', 1],
    ['page 7', 7],
    ['page one', undefined],
    ['constructor', undefined],
    ['more about backups', undefined],
  ])('turns by %j to page %j of an overview, from the same side', (text, page) => {
    const turned = page && { kind: 'overview', service: 'rds', side: 'customer', page };

    expect(turnedTo(text, OVERVIEW)).toEqual(turned);
  });

  it('turns the pages of a mode', () => {
    expect(turnedTo('next', { ...OVERVIEW, variant: 'Custom' })).toMatchObject({
      service: 'rds/Custom',
    });
  });

  it('turns the pages of a comparison, on the topic that was asked for', () => {
    const lookup = { kind: 'comparison', services: ['ec2', 'rds', 'lambda'], page: 2 };

    expect(turnedTo('next', COMPARED)).toEqual(lookup);
    expect(turnedTo('next', { ...COMPARED, control: 'backups' })).toEqual({
      ...lookup,
      control: 'backups',
    });
  });

  it('turns nothing after an answer', () => {
    expect(turnedTo('next page', { control: 'backups', service: 'rds', at: 0 })).toBeUndefined();
  });
});
