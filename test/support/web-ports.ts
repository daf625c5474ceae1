import type { WebPorts } from '../../src/adapters/web';
import type { Turn } from '../../src/dialog';
import { createCatalogue, type Reply } from '../../src/replies';
import { explored, exploredKnowledge } from './explore-knowledge';
import { aNotice, anAnswerReply } from './slack-replies';

/** Ports of the pages over made-up knowledge; every turn is answered the same and kept in `turns`. */
export function webPorts(
  parts: Partial<WebPorts> = {},
): WebPorts & { readonly turns: readonly Turn[] } {
  const turns: Turn[] = [];
  let ids = 0;
  return {
    turns,
    ...explored(),
    catalogue: createCatalogue(exploredKnowledge()),
    dialog: {
      async handleTurn(turn): Promise<Reply> {
        turns.push(turn);
        return turn.input.kind === 'feedback' ? aNotice() : anAnswerReply();
      },
    },
    lookUp: (lookup) => (lookup.kind === 'control' ? anAnswerReply() : undefined),
    explain: () => [{ name: 'rule', values: ['the best topic'] }],
    preparations: [],
    platforms: {
      slack: (_reply, answerId) => ({ blocks: [], text: `Slack's form of ${answerId}` }),
      teams: () => ({ text: '**AWS** <b>', attachments: [] }),
    },
    exposure: 'local',
    readSetup: async () => [{ name: 'Slack', state: 'Not configured yet.', remedy: 'Set it up.' }],
    clock: () => 0,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    ...parts,
  };
}
