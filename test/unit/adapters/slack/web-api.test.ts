import { webApi } from '@slack/bolt';
import { TIMING } from '../../../../src/adapters/slack/limits';
import { createClientOptions, failureName } from '../../../../src/adapters/slack/web-api';

describe('createClientOptions', () => {
  it('never sets headers, which Bolt would share between workspaces', () => {
    expect(createClientOptions(undefined, TIMING)).not.toHaveProperty('headers');
  });

  it('gives each caller an object of its own, since Bolt writes into it', () => {
    const [one, other] = [1, 2].map(() => createClientOptions('http://a/', TIMING));

    expect(one).not.toBe(other);
    expect(one?.retryConfig).not.toBe(other?.retryConfig);
    expect(one).toMatchObject({ slackApiUrl: 'http://a/', retryConfig: { retries: 2 } });
  });
});

describe('failureName', () => {
  it.each([
    [new webApi.WebAPIPlatformError({ ok: false, error: 'is_archived' }), 'is_archived'],
    [new webApi.WebAPIHTTPError(503, 'Busy', {}), 'http_503'],
    [new webApi.WebAPIRequestError(new TypeError('fetch failed at host')), 'request_TypeError'],
    [new RangeError('who patches our payroll?'), 'RangeError'],
    ['who patches our payroll?', 'string'],
    [undefined, 'undefined'],
  ])('names %p without its words', (error, name) => {
    expect(failureName(error)).toBe(name);
  });
});
