import type { Lexicon } from '../../../src/knowledge';
import { expandShortForms } from '../../../src/matcher/text/expand';
import { normalize } from '../../../src/matcher/text/normalize';
import { createStemmer } from '../../../src/matcher/text/stem';
import { tokenize } from '../../../src/matcher/text/tokenize';
import type { Finding, Section } from './finding';
import type { Row } from './rows';
import { findSimilar } from './similar';

/** A labelled question that rows are held against. */
export interface ForeignText {
  readonly id: string;
  readonly text: string;
  /** One of those that the forms are written from: it measures no form. */
  readonly teachesForms: boolean;
}

/** From here on two messages are called near-duplicates. */
const NEAR = 0.75;

/** Messages of fewer words are typed by everybody, "mfa?" or "thank you": a question may have them as well. */
const FEWEST_WORDS = 4;

/** A message as it is compared. */
interface Read<Source> {
  readonly source: Source;
  /** Its words in order, without case and punctuation. */
  readonly words: readonly string[];
  /** The same with the question marks, by which a form may be told. */
  readonly typed: string;
  readonly stems: readonly string[];
}

function createRead(lexicon: Lexicon) {
  const stem = createStemmer();
  return <Source extends { readonly text: string }>(source: Source): Read<Source> => {
    const typed = expandShortForms(tokenize(normalize(source.text)), lexicon).map(
      ({ lower }) => lower,
    );
    const words = typed.filter((word) => word !== '?');
    return { source, words, typed: typed.join(' '), stems: words.map(stem) };
  };
}

function howAlike(isSame: boolean, similarity: number): string {
  return isSame ? 'the same words' : `${Math.floor(100 * similarity)} % alike`;
}

function compareRows(one: Read<Row>, other: Read<Row>, similarity: number): Finding {
  const isAcross = one.source.label !== other.source.label;
  const isSame = one.typed === other.typed;
  const place = isAcross ? ` in ${one.source.file}` : '';
  return {
    file: other.source.file,
    otherFile: one.source.file,
    message: `"${other.source.text}" and "${one.source.text}"${place}: ${howAlike(isSame, similarity)}`,
    isFault: isAcross && isSame,
  };
}

function compareQuestion(
  { source, words }: Read<Row>,
  question: Read<ForeignText>,
  similarity: number,
): readonly Finding[] {
  if (words.length < FEWEST_WORDS) return [];
  if (source.teaches === 'form' && question.source.teachesForms) return [];
  const isSame = words.join(' ') === question.words.join(' ');
  const message = `"${source.text}" and the question ${question.source.id}: ${howAlike(isSame, similarity)}`;
  return [{ file: source.file, message, isFault: isSame }];
}

/**
 * Finds rows that repeat another row or a labelled question, word by word or nearly. A form and a topic may
 * share a message, and a form one of the questions that it is written from.
 */
export function findRepeated(
  rows: readonly Row[],
  questions: readonly ForeignText[],
  lexicon: Lexicon,
): readonly Section[] {
  const read = createRead(lexicon);
  const readRows = rows.map((row) => read(row));
  const readQuestions = questions.map((question) => read(question));
  const across: Finding[] = [];
  const within: Finding[] = [];
  const asked: Finding[] = [];
  const texts = [...readRows, ...readQuestions].map(({ stems }) => stems);
  for (const { first, second, similarity } of findSimilar(texts, NEAR)) {
    const one = readRows[first];
    const other = readRows[second];
    const question = readQuestions[second - rows.length];
    if (one && question) asked.push(...compareQuestion(one, question, similarity));
    if (!one || !other || one.source.teaches !== other.source.teaches) continue;
    const list = one.source.label === other.source.label ? within : across;
    list.push(compareRows(one, other, similarity));
  }
  return [
    {
      title: 'Nearly the same message under two labels',
      remedy: 'keep it where people mean it, or say in the other what makes it different',
      findings: across,
    },
    {
      title: 'Nearly the same message twice under one label',
      remedy: 'keep one and write another voice in place of the second',
      findings: within,
    },
    {
      title: 'Nearly the words of a labelled question',
      remedy: 'remove the row: a question measures nothing that it has taught',
      findings: asked,
    },
  ];
}
