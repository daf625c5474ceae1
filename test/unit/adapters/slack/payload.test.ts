import { isPayload, readString, readValue } from '../../../../src/adapters/slack/payload';

describe('readString', () => {
  it.each([
    [{ a: { b: 'c' } }, ['a', 'b'], 'c'],
    [{ a: '' }, ['a'], undefined],
    [{ a: 1 }, ['a'], undefined],
    [{ a: ['b'] }, ['a', '0'], undefined],
    [null, ['a'], undefined],
    [{}, ['constructor', 'name'], undefined],
  ])('reads %j at %j as %j', (source, path, value) => {
    expect(readString(source, ...path)).toBe(value);
  });
});

describe('readValue', () => {
  it('gives what is there', () => {
    expect(readValue({ a: { b: [1] } }, 'a', 'b')).toEqual([1]);
  });
});

describe('isPayload', () => {
  it.each([
    [{}, true],
    [null, false],
    [[], false],
    ['{}', false],
  ])('judges %j', (value, is) => {
    expect(isPayload(value)).toBe(is);
  });
});
