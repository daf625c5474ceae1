import { parseCsv } from '../../../src/cli/parse-csv';

describe('parseCsv', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [
      '\ufeffa,b\r\n\r\n c ,\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
      [1, 3],
    ],
    [
      '"a,1","b ""x"""\n"two\nlines",d\ne,f',
      [
        ['a,1', 'b "x"'],
        ['two\nlines', 'd'],
        ['e', 'f'],
      ],
      [1, 2, 4],
    ],
    [
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
      [1, 2],
    ],
    [',,\n', [], []],
    ['', [], []],
  ])('reads %j', (text, cells, numbers) => {
    const lines = parseCsv(text);

    expect(lines.map((line) => line.cells)).toEqual(cells);
    expect(lines.map((line) => line.number)).toEqual(numbers);
  });
});
