import { examineStart } from '../../../src/doctor';

const storage = { kind: 'postgres', url: 'postgres://127.0.0.1:9/none' } as const;

describe('examineStart', () => {
  it('finds nothing to say where all is well', () => {
    expect(examineStart({ storage }, '20.19.0')).toEqual([]);
  });

  it('ends a start that could not go well, and says what to do', () => {
    expect(() => examineStart({ storage }, '18.0.0')).toThrow(
      expect.objectContaining({
        code: 'ENVIRONMENT_UNFIT',
        message: 'Node.js: 18.0.0 is too old: install 20.19 or later from nodejs.org',
      }),
    );
  });
});
