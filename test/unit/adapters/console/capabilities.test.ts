import { readCapabilities } from '../../../../src/adapters/console';

describe('readCapabilities', () => {
  it.each([
    [{ isTTY: true, columns: 80 }, { columns: 80 }],
    [{ isTTY: true, columns: 300 }, { columns: 96 }],
    [{ isTTY: true, columns: 12 }, { columns: 40 }],
    [{ isTTY: true }, {}],
    [{ isTTY: false, columns: 80 }, {}],
    [{}, {}],
  ])('reads %j as %j', (output, capabilities) => {
    expect(readCapabilities(output)).toEqual(capabilities);
  });
});
