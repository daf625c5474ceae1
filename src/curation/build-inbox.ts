import type { IgnoredItem, InboxItem, InboxQuestion } from './inbox';
import { idOf, likeness, signatureOf } from './signature';

/** Questions that share half of their words are about the same. */
const ALIKE = 0.5;

/** A question nobody understood is more likely a gap in the knowledge than one that is refused by design. */
const WEIGHT = { gap: 3, refusal: 1 } as const;

interface Group {
  readonly signature: readonly string[];
  readonly ignored: boolean;
  readonly questions: InboxQuestion[];
}

/**
 * Puts alike questions together and ranks them: the highest score first, then the newest.
 *
 * The score is three for each question that was not understood or whose answer was disputed, one for each that is
 * refused by design (prices, how-to, other clouds). A question like one that was set aside is set aside too.
 */
export function buildInbox(
  questions: readonly InboxQuestion[],
  ignored: readonly IgnoredItem[],
): readonly InboxItem[] {
  const groups: Group[] = ignored.map(({ signature }) => ({
    signature,
    ignored: true,
    questions: [],
  }));
  const byWord = new Map<string, Group[]>();
  for (const group of groups) addWords(byWord, group);
  for (const question of [...questions].sort((a, b) => a.at - b.at)) {
    const signature = signatureOf(question);
    const group = findAlike(byWord, signature);
    if (group) group.questions.push(question);
    else {
      const made: Group = { signature, ignored: false, questions: [question] };
      groups.push(made);
      addWords(byWord, made);
    }
  }
  return groups.flatMap(toItem).sort(byRank);
}

function addWords(byWord: Map<string, Group[]>, group: Group): void {
  for (const word of group.signature) {
    const known = byWord.get(word);
    if (known) known.push(group);
    else byWord.set(word, [group]);
  }
}

/** The group that is most like the words; of equal ones the earliest. */
function findAlike(
  byWord: ReadonlyMap<string, readonly Group[]>,
  signature: readonly string[],
): Group | undefined {
  let best: Group | undefined;
  let most = 0;
  for (const group of new Set(signature.flatMap((word) => byWord.get(word) ?? []))) {
    const like = likeness(signature, group.signature);
    if (like >= ALIKE && like > most) [best, most] = [group, like];
  }
  return best;
}

function toItem({ signature, ignored, questions }: Group): readonly InboxItem[] {
  const [newest] = questions.slice(-1);
  const [oldest] = questions;
  if (!newest || !oldest) return [];
  const disputed = questions.filter(({ kind }) => kind === 'disputed').length;
  return [
    {
      id: idOf(signature),
      title: titleOf(newest),
      unanswered: questions.length - disputed,
      disputed,
      score: questions.reduce((sum, question) => sum + weightOf(question), 0),
      first: oldest.at,
      last: newest.at,
      ignored,
      signature,
      questions: [...questions].reverse(),
    },
  ];
}

function titleOf({ about, text }: InboxQuestion): string {
  if (about !== undefined) return `answer about ${about}`;
  return text?.replace(/\s+/g, ' ').trim() || 'an answer that is no longer remembered';
}

function weightOf({ kind, reason }: InboxQuestion): number {
  return kind === 'disputed' || reason === 'unclear' ? WEIGHT.gap : WEIGHT.refusal;
}

function byRank(a: InboxItem, b: InboxItem): number {
  return b.score - a.score || b.last - a.last || (a.id < b.id ? -1 : 1);
}
