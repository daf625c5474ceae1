import { createDialog, type Turn } from '../../../src/dialog';
import type { AnswerReply, Reply } from '../../../src/replies';
import {
  createMemoryConversationStore,
  createMemoryFeedbackStore,
  createMemoryUnansweredStore,
} from '../../../src/stores';
import { aConversation, aTurn } from '../../support/builders';
import { aDialog, loadShipped, say } from '../../support/local-dialog';

const shipped = loadShipped();

function verdict(reply: Reply): string {
  const answers = (reply as AnswerReply).answers ?? [];
  return answers
    .map(({ control, service, variant, party }) =>
      [control.id, service?.id, variant, party].filter(Boolean).join('/'),
    )
    .join(' + ');
}

describe('createDialog', () => {
  it.each([
    ['a service', ['who patches the OS of EC2?', 'and on RDS?'], 'guest-os-patching/rds/aws'],
    [
      'a variant',
      ['who renews certificates in ACM?', 'even if imported?'],
      'tls-certificates/acm/imported certificates/customer',
    ],
    ['a topic', ['who patches the OS of RDS?', 'what about backups?'], 'backups/rds/shared'],
  ])('carries %s into the next turn', async (_, texts, expected) => {
    expect(verdict(await say(aDialog(shipped), ...texts))).toBe(expected);
  });

  it('never mixes two conversations', async () => {
    const dialog = aDialog(shipped);
    const [one, other] = [aConversation(), aConversation()];
    const ask = (conversation: Turn['conversation'], text: string) =>
      dialog.handleTurn(aTurn({ conversation, text }));

    await ask(one, 'who patches the OS of EC2?');
    await ask(other, 'who is responsible for backups on DynamoDB?');

    expect(verdict(await ask(one, 'and on RDS?'))).toBe('guest-os-patching/rds/aws');
    expect(verdict(await ask(other, 'and on RDS?'))).toBe('backups/rds/shared');
  });

  it('forgets on request', async () => {
    const reply = await say(aDialog(shipped), 'who patches the OS of EC2?', 'forget', 'why?');

    expect(verdict(reply)).toBe('');
  });

  it('corrects a wrong premise in its first sentence', async () => {
    const text = 'AWS rotates our access keys automatically, where do I see the log of that';
    const reply = (await say(aDialog(shipped), text)) as AnswerReply;

    expect(reply.premiseCorrected).toBe(true);
    expect(reply.answers[0]?.lead).toBe("One thing first: that is yours, not AWS's.");
  });

  it('answers two questions in one message', async () => {
    const text = 'who patches the OS on rds and who makes the db users';

    expect(verdict(await say(aDialog(shipped), text))).toBe(
      'guest-os-patching/rds/aws + database-access/rds/customer',
    );
  });

  it('answers again, with its source in the first sentence, when asked for it', async () => {
    const reply = await say(aDialog(shipped), 'who patches the OS of RDS?', 'source?');

    expect((reply as AnswerReply).answers[0]?.lead).toMatch(/^That rests on .*https:/);
  });

  it('answers although every store fails, and says which', async () => {
    const fails = async (): Promise<never> => {
      throw new Error('the disk is gone');
    };
    const failures: string[] = [];
    const dialog = createDialog({
      ...shipped,
      conversations: {
        read: fails,
        write: fails,
        forget: fails,
        exportPerson: fails,
        forgetPerson: fails,
      },
      feedback: { record: fails, exportPerson: fails, forgetPerson: fails },
      unanswered: { record: fails },
      clock: () => 0,
      onStoreFailure: (store) => failures.push(store),
    });

    expect(verdict(await say(dialog, 'who patches the OS of RDS?'))).toBe(
      'guest-os-patching/rds/aws',
    );
    expect(failures).toEqual(['conversations', 'conversations']);
  });

  it('answers a button of a service that is gone with one calm sentence', async () => {
    const lookup = { kind: 'control', control: 'backups', service: 'gone' } as const;
    const reply = await aDialog(shipped).handleTurn(aTurn({ input: { kind: 'lookup', lookup } }));

    expect(reply).toMatchObject({ kind: 'fallback', reason: 'unclear' });
  });

  it('keeps what it cannot answer, but never what it overheard', async () => {
    const kept: string[] = [];
    const dialog = createDialog({
      ...shipped,
      conversations: createMemoryConversationStore(() => 0),
      feedback: createMemoryFeedbackStore(),
      unanswered: {
        ...createMemoryUnansweredStore(),
        record: async ({ text }) => void kept.push(text),
      },
      clock: () => 0,
    });

    await dialog.handleTurn(aTurn({ text: 'what is for lunch' }));
    await dialog.handleTurn({ ...aTurn({ text: 'shall we go for a coffee' }), overheard: true });

    expect(kept).toEqual(['what is for lunch']);
  });
});
