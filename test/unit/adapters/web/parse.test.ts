import { parseMessage } from '../../../../src/adapters/web/parse';

let ids = 0;
const newId = () => {
  ids += 1;
  return `new-${ids}`;
};
const FORM = 'application/x-www-form-urlencoded';

function parseJson(value: unknown, type = 'application/json') {
  return parseMessage(type, Buffer.from(JSON.stringify(value)), newId);
}

describe('parseMessage', () => {
  it('reads a question of a form', () => {
    const body = Buffer.from('conversation=c1&text=who+patches+RDS%3F');

    expect(parseMessage(`${FORM}; charset=UTF-8`, body, newId)).toMatchObject({
      conversation: 'c1',
      question: 'who patches RDS?',
      turn: {
        conversation: { platform: 'web', tenant: 'local', channel: 'c1' },
        input: { kind: 'text', text: 'who patches RDS?' },
      },
    });
  });

  it('opens a conversation where the page named none', () => {
    const first = parseJson({ text: 'a' });
    const second = parseJson({ text: 'b' });

    expect(first?.conversation).not.toBe(second?.conversation);
  });

  it('reads a choice from a form and from JSON alike', () => {
    const lookup = { kind: 'concept', concept: 'of-vs-in' };
    const form = Buffer.from(new URLSearchParams({ lookup: JSON.stringify(lookup) }).toString());

    expect(parseMessage(FORM, form, newId)?.turn.input).toEqual({ kind: 'lookup', lookup });
    expect(parseJson({ lookup })?.turn.input).toEqual({ kind: 'lookup', lookup });
  });

  it('reads a vote on an answer', () => {
    const vote = { answerId: 'a1', vote: 'not-right', reason: 'other service' };

    expect(parseJson(vote)?.turn.input).toEqual({ kind: 'feedback', ...vote });
  });

  it('cuts what is longer than a turn carries', () => {
    expect(parseJson({ text: 'x'.repeat(50_000) })?.question).toHaveLength(40_000);
  });

  it.each<unknown>([
    null,
    7,
    [],
    {},
    { text: 7 },
    { lookup: 'no JSON' },
    { lookup: { kind: 'forget' } },
    { vote: 'helpful' },
    { vote: 'wonderful', answerId: 'a1' },
  ])('refuses %j', (value) => {
    expect(parseJson(value)).toBeUndefined();
  });

  it.each([undefined, 'text/plain', 'multipart/form-data'])('refuses a body of type %s', (type) => {
    expect(parseMessage(type, Buffer.from('{"text":"a"}'), newId)).toBeUndefined();
  });

  it('refuses broken JSON', () => {
    expect(parseMessage('application/json', Buffer.from('{"text":'), newId)).toBeUndefined();
  });
});
