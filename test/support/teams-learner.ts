import type { TeamsBot } from './teams-bot';
import { buttonsOf } from './teams-card-walker';
import {
  type ActivityJson,
  IN_BERLIN,
  type PostedActivity,
  type RosterEntry,
  senderOf,
  teamsActivities as teams,
} from './teams-fake';

/** A card as a client has it before its eyes; it is JSON from the wire. */
export interface ShownCard {
  readonly body: readonly { readonly type: string; readonly text?: string }[];
}

/** Somebody who writes to the bot and presses its buttons, in a chat of their own unless `place` says otherwise. */
export interface TeamsLearner {
  /** Writes, and waits for the reply. */
  write(text: string): Promise<void>;
  /** Presses the button whose title begins so. */
  press(title: string): Promise<void>;
  /** Presses the button at a place. */
  pressAt(index: number): Promise<void>;
  /** What the last card, or message without one, says. */
  readonly said: string;
  readonly buttons: readonly string[];
  readonly card: ShownCard | undefined;
  /** Puts a card before their eyes. */
  look(activity: PostedActivity | undefined): void;
}

/** Seats somebody before a bot, in a classroom or in a process of its own. */
export function seat(
  { bot }: { readonly bot: Pick<TeamsBot, 'connector' | 'deliver'> },
  member: RosterEntry,
  place: ActivityJson = {},
): TeamsLearner {
  const url = bot.connector.serviceUrl;
  const parts = { ...senderOf(member), ...IN_BERLIN, ...place };
  let shown: { readonly text: string; readonly card?: ShownCard } = { text: '' };
  const nextCall = async (act: () => Promise<unknown>) => {
    const before = bot.connector.calls.length;
    await act();
    return (await bot.connector.waitFor(before + 1))[before];
  };
  const learner: TeamsLearner = {
    async write(text) {
      const call = await nextCall(() => bot.deliver(teams.personal(url, text, parts)));
      learner.look(call?.activity);
    },
    press(title) {
      const at = learner.buttons.findIndex((each) => each.startsWith(title));
      if (at < 0) throw new Error(`no button ${title} among ${learner.buttons.join(', ')}`);
      return learner.pressAt(at);
    },
    async pressAt(index) {
      const data = buttonsOf(shown.card)[index]?.data;
      await nextCall(async () => {
        const response = await bot.deliver(teams.execute(url, data, parts));
        const { value } = (await response.json()) as { readonly value: ShownCard };
        shown = { text: '', card: value };
      });
    },
    look(activity) {
      const card = activity?.attachments[0]?.content as ShownCard | undefined;
      shown = { text: activity?.text ?? '', ...(card && { card }) };
    },
    get said() {
      const lines = shown.card?.body.map(({ text }) => text ?? '') ?? [];
      return [shown.text, ...lines].filter(Boolean).join('\n');
    },
    get buttons() {
      return buttonsOf(shown.card).map(({ title }) => title);
    },
    get card() {
      return shown.card;
    },
  };
  return learner;
}
