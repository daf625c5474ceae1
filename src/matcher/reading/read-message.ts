import type { KnowledgeBase } from '../../knowledge';
import type { Gazetteer, Mention } from '../entities/gazetteer';
import { extractFeatures, SERVICE_MASK } from '../ranking/features';
import { type Cues, createCueFinder } from '../text/cues';
import { expandShortForms } from '../text/expand';
import { normalize } from '../text/normalize';
import { createStemmer, type Stem } from '../text/stem';
import { tokenize, type Word } from '../text/tokenize';

/** A message as the matcher sees it. */
export interface Message {
  readonly words: readonly Word[];
  /** Words with firmly named services masked, spelling corrected, stemmed. */
  readonly stems: readonly string[];
  readonly mentions: readonly Mention[];
  /** Services the message is about, firm names before soft ones, in reading order. */
  readonly services: readonly string[];
  /** English words that may be services where nothing else is named and only a service makes sense. */
  readonly weakServices: readonly string[];
  /** Its features as text, and the marks of its services and their classes. */
  readonly features: readonly string[];
  /** Its features as text alone, for what a service's name must not decide. */
  readonly ownFeatures: readonly string[];
  readonly cues: Cues;
  /** Share of words that no training text holds, before correction. */
  readonly unknownShare: number;
}

/** Turns text into a message; the same for training and for answering. */
export type ReadMessage = (text: string) => Message;

/** What reading needs besides the knowledge; both are absent while the vocabulary is being gathered. */
export interface ReadingTools {
  readonly gazetteer: Gazetteer;
  readonly isKnown?: (word: string) => boolean;
  readonly correct?: (word: string) => string;
}

/** Services named firmly, or, when there are none, those that common words may mean; each once. */
export function chooseServices(mentions: readonly Mention[]): readonly string[] {
  const of = (strength: Mention['strength']) =>
    mentions.filter((mention) => mention.strength === strength).map((mention) => mention.service);
  const firm = of('firm');
  return [...new Set(firm.length ? firm : of('soft'))];
}

function maskedWords(words: readonly Word[], mentions: readonly Mention[]): string[] {
  const masked: string[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.strength !== 'firm') continue;
    while (at < mention.begin) masked.push((words[at++] as Word).lower);
    masked.push(SERVICE_MASK);
    at = mention.end;
  }
  for (; at < words.length; at++) masked.push((words[at] as Word).lower);
  return masked;
}

/** Finds the topic words, stemmed, that an everyday word or pair of words stands for. */
function createSynonyms(table: Readonly<Record<string, readonly string[]>>, stem: Stem) {
  const entries = Object.entries(table).map(
    ([word, meanings]) =>
      [word, meanings.flatMap((meaning) => meaning.split(' ').map(stem))] as const,
  );
  const synonyms = new Map(entries);
  return (word: string) => synonyms.get(word);
}

/** Prepares the reading of messages. */
export function createReader(knowledge: KnowledgeBase, tools: ReadingTools): ReadMessage {
  const stem = createStemmer();
  const findCues = createCueFinder(knowledge.lexicon);
  const isKnown = tools.isKnown ?? (() => true);
  const correct = tools.correct ?? ((word: string) => word);
  const synonyms = (masked: readonly string[]) =>
    masked.flatMap((word, i) => [
      ...(lookUp(word) ?? []),
      ...(lookUp(`${word} ${masked[i + 1] ?? ''}`) ?? []),
    ]);
  const lookUp = createSynonyms(knowledge.lexicon.synonyms, stem);
  return (text) => {
    const words = expandShortForms(tokenize(normalize(text)), knowledge.lexicon);
    const mentions = tools.gazetteer.find(words);
    const services = chooseServices(mentions);
    const masked = maskedWords(words, mentions);
    const typed = masked.filter((word) => word !== SERVICE_MASK && word !== '?');
    const unknown = typed.filter((word) => !isKnown(word)).length;
    const stems = masked.map((word) => stem(correct(word)));
    const marks = services.flatMap((id) => [
      `service:${id}`,
      `class:${knowledge.services.get(id)?.class}`,
    ]);
    const ownFeatures = [...new Set([...extractFeatures(stems, false), ...synonyms(masked)])];
    return {
      words,
      stems,
      mentions,
      services,
      weakServices: mentions
        .filter(({ strength }) => strength === 'weak')
        .map(({ service }) => service),
      features: [...new Set([...ownFeatures, ...marks])],
      ownFeatures,
      cues: findCues(words),
      unknownShare: typed.length ? unknown / typed.length : masked.length ? 0 : 1,
    };
  };
}
