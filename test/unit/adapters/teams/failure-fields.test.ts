import { failureFields } from '../../../../src/adapters/teams/failure-fields';
import { BotError } from '../../../../src/errors';

describe('failureFields', () => {
  it('tells name, code and place, and never the message', () => {
    const fields = failureFields(new BotError('DELIVERY_FAILED', 'who patches rds?\n  at home'));

    expect(fields).toMatchObject({ error: 'BotError', code: 'DELIVERY_FAILED' });
    expect(fields.at).toMatch(/^at /);
    expect(JSON.stringify(fields)).not.toMatch(/patches|home/);
  });

  it('takes anything that can be thrown', () => {
    expect(failureFields('a secret')).toEqual({ error: 'string' });
    expect(failureFields(undefined)).toEqual({ error: 'undefined' });
  });
});
