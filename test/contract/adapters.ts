import type { Dialog } from '../../src/dialog';
import { assertNever } from '../../src/errors';
import { basisWords, checkedWords, type Reply, VERDICT_WORDS } from '../../src/replies';
import { aDialog, loadShipped, say } from '../support/local-dialog';

/** A person's conversation with the bot on one platform, whole: from what is sent to what is shown. */
export interface Conversation {
  /** Sends words as the platform would and gives all words that are shown for them, markup undone. */
  say(text: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a platform's adapter on a dialog, between whatever it needs of the platform. */
export type OpenConversation = (dialog: Dialog) => Promise<Conversation>;

/** What is asked, by the kind of reply it gets. */
const SCENARIOS: readonly (readonly [string, readonly string[]])[] = [
  ['AWS', ['who patches the OS of RDS?']],
  ['the customer', ['who patches the OS of EC2?']],
  ['both', ['who is responsible for backups on RDS?']],
  ['a variant', ['who renews imported certificates in ACM?']],
  ['it depends', ['who patches the nodes in EKS?']],
  ['the general rule', ['who is responsible for backups?']],
  ['a follow-up', ['who patches the OS of EC2?', 'and on RDS?']],
  ['the reason', ['who patches the OS of RDS?', 'why?']],
  ['a concept', ['what is the shared responsibility model?']],
  ['an overview', ['what do we have to do on Lambda?']],
  ['a comparison', ['compare EC2 and Fargate']],
  ['an overview by its command', ['overview RDS']],
  ['a comparison by its command', ['diff EC2 Fargate']],
  ['two questions', ['who patches the OS of RDS and who does backups on EC2?']],
  [
    'four options of an exam question',
    [
      "Which of these is the customer's? A) patching the hypervisor B) configuring security groups C) physical access to the data center D) disk disposal",
    ],
  ],
  ['a wrong premise', ['since AWS patches our EC2 OS, what do we do?']],
  ['a question back', ['who is responsible for keys']],
  ['how-to', ['how do I create a bucket']],
  ['another cloud', ['who patches azure sql database']],
  ['nothing to go by', ['?']],
  ['small talk', ['thanks a lot']],
  ['help', ['help']],
  ['forget', ['forget']],
  ['forget me', ['forget me']],
  ['a pasted secret', ['who patches the OS of RDS? AKIAIOSFODNN7EXAMPLE']],
  ['a pasted secret and a question back', ['who is responsible for keys xoxb-123456789012']],
];

interface Line {
  readonly control: { readonly name: string };
  readonly text: string;
}

/** Every fact of a reply that no platform may leave out. */
function factsOf(reply: Reply): readonly string[] {
  return [...(reply.warning === undefined ? [] : [reply.warning]), ...ownFactsOf(reply)];
}

function ownFactsOf(reply: Reply): readonly string[] {
  const pages = 'sources' in reply ? reply.sources.map(({ title }) => title) : [];
  const dates = 'reviewed' in reply ? [checkedWords(reply.reviewed) ?? ''] : [];
  switch (reply.kind) {
    case 'answer':
      return reply.answers.flatMap((answer) => [
        VERDICT_WORDS[answer.party],
        answer.title,
        ...[answer.lead, answer.aws, answer.customer].flatMap((text) => text ?? []),
        ...answer.notes,
        ...answer.split.flatMap(({ party, names }) => [VERDICT_WORDS[party], ...names]),
        ...answer.sources.map(({ title }) => title),
        basisWords(answer.basis, answer.confirmed),
        checkedWords(answer.reviewed) ?? '',
      ]);
    case 'concept':
      return [reply.short, reply.example, reply.detail, ...pages, ...dates];
    case 'overview':
    case 'comparison': {
      const lines = reply.sections.flatMap(({ lines: all }): readonly Line[] => all);
      const facts = lines.flatMap(({ control, text }) => [control.name, text]);
      return [reply.summary, ...facts, ...pages, ...dates];
    }
    case 'choice':
      return [reply.question, ...reply.choices.map(({ label }) => label)];
    case 'help':
      return [reply.text, ...reply.examples, reply.disclaimer];
    case 'fallback':
    case 'smalltalk':
    case 'notice':
      return [reply.text];
    default:
      return assertNever(reply);
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Keeps the last reply of a dialog. */
function listen(dialog: Dialog): { readonly dialog: Dialog; last(): Reply | undefined } {
  let last: Reply | undefined;
  return {
    dialog: {
      async handleTurn(turn) {
        last = await dialog.handleTurn(turn);
        return last;
      },
    },
    last: () => last,
  };
}

/**
 * Asks every scenario on a platform; expects the reply that the dialog gives anywhere, and each of its facts among
 * the words that the platform shows.
 */
export function describeAdapter(name: string, open: OpenConversation): void {
  describe(`${name} shows the same facts`, () => {
    const shipped = loadShipped();

    it.each(SCENARIOS)('for %s', async (_, texts) => {
      const { dialog, last } = listen(aDialog(shipped));
      const conversation = await open(dialog);
      let words = '';
      for (const text of texts) words = plain(await conversation.say(text));
      await conversation.close();

      const reply = await say(aDialog(shipped), ...texts);
      expect(last()).toEqual(reply);
      expect(factsOf(reply).filter((fact) => !words.includes(plain(fact)))).toEqual([]);
    });
  });
}
