import { contentWords } from '../reading/content-words';
import { asksWho, asksYesOrNo, beginsAsking, holdsQuestion } from './clauses';
import type { Cut } from './cuts';
import { type Evidence, formLead } from './evidence';
import { scoreOf } from './part-topic';

/** The most words with which a half is a bare noun: "manual snapshots". */
const MOST_NOUNS = 2;

function endsWithMark({ reading: { message } }: Evidence): boolean {
  return message.words.at(-1)?.lower === '?';
}

/** What the words with which the halves ask tell of a cut. */
function askingFeatures(left: Evidence, right: Evidence): readonly boolean[] {
  const [isAsked, isAskedAgain] = [holdsQuestion(left), beginsAsking(right)];
  return [
    isAskedAgain,
    isAsked && isAskedAgain,
    !isAsked && !holdsQuestion(right),
    asksWho(left) && asksWho(right),
    endsWithMark(left),
    asksYesOrNo(left) && isAskedAgain && asksWho(right),
    asksYesOrNo(left) && isAskedAgain && !asksWho(right),
  ];
}

/** What the sizes of the halves and the services in them tell of a cut. */
function sizeFeatures(left: Evidence, right: Evidence): readonly number[] {
  const [a, b] = [left, right].map(
    ({ reading, names }) => contentWords(reading.message, names).length,
  ) as [number, number];
  const place = ({ reading }: Evidence) => reading.message.services.length > 0;
  return [
    Math.log1p(a),
    Math.log1p(b),
    Number(Math.max(a, b) <= MOST_NOUNS),
    Number(place(left) && place(right)),
  ];
}

/** What tells a cut between two questions from one inside a question. */
export function splitFeatures(
  whole: Evidence,
  [left, right]: readonly [Evidence, Evidence],
  strength: number,
  { isMarked, isListed }: Pick<Cut, 'isMarked'> & { readonly isListed: boolean },
): readonly number[] {
  const [a] = left.reading.controls;
  const [b] = right.reading.controls;
  const asks = (part: Evidence) => isListed || part.reading.message.cues.who || endsWithMark(part);
  const weaker = Math.min(a?.score ?? 0, b?.score ?? 0);
  const names = (part: Evidence) =>
    Number(part.names.isNamed(part.reading.message.words, part.reading.controls[0]?.id ?? ''));
  const told = [
    asks(left),
    asks(right),
    a?.id === b?.id,
    Math.min(left.reading.message.words.length, right.reading.message.words.length) < 3,
    isMarked,
    isListed,
    right.reading.message.words[0]?.lower === 'who',
    ...askingFeatures(left, right),
  ];
  return [
    strength,
    Math.max(a?.score ?? 0, b?.score ?? 0),
    Math.min(scoreOf(whole, a?.id ?? ''), scoreOf(whole, b?.id ?? '')),
    (whole.reading.controls[0]?.score ?? 0) - weaker,
    Math.min(left.judged.ours, right.judged.ours),
    formLead(whole, 'compound'),
    Math.log(1 + whole.reading.message.words.length),
    names(left) + names(right),
    ...told.map(Number),
    ...sizeFeatures(left, right),
  ];
}
