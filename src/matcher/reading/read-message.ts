import type { KnowledgeBase, Lexicon } from '../../knowledge';
import { chooseServices, composeServices, createCompose } from '../entities/composition';
import type { Gazetteer, Mention } from '../entities/gazetteer';
import { listedServices } from '../entities/service-list';
import { distantPairs, extractFeatures, SERVICE_MASK } from '../ranking/features';
import { type Cues, createCueFinder } from '../text/cues';
import { expandShortForms } from '../text/expand';
import { createLanguageFinder } from '../text/language';
import { normalize } from '../text/normalize';
import { createOpeners } from '../text/openers';
import { createDropQuiz } from '../text/quiz';
import { createStemmer, type Stem } from '../text/stem';
import { tokenize, type Word } from '../text/tokenize';
import { lazily } from './lazily';

/** A message as the matcher sees it. */
export interface Message {
  readonly words: readonly Word[];
  /** Words with firmly named services masked, spelling corrected, stemmed. */
  readonly stems: readonly string[];
  readonly mentions: readonly Mention[];
  /** Services the message is about, firm names before soft ones, in reading order. */
  readonly services: readonly string[];
  /** The services that it lists side by side, where it does. */
  readonly listed: readonly string[];
  /** English words that may be services where nothing else is named and only a service makes sense. */
  readonly weakServices: readonly string[];
  /** Its features as text, and the marks of its services and their classes. */
  readonly features: readonly string[];
  /** Its features as text alone, for what a service's name must not decide. */
  readonly ownFeatures: readonly string[];
  readonly cues: Cues;
  /** It is a statement put as a quiz, the words for which are left out: "true or false: …". */
  readonly isQuiz: boolean;
  /** Share of words that no training text holds, before correction. */
  readonly unknownShare: number;
  /** The English name of the other language that the message is written in; `null` = English. */
  readonly language: string | null;
}

/**
 * Turns text into a message; the same for training and for answering. Of a service `named` elsewhere even a common word
 * is its name.
 */
export type ReadMessage = (text: string, named?: ReadonlySet<string>) => Message;

/** What reading needs besides the knowledge; both are absent while the vocabulary is being gathered. */
export interface ReadingTools {
  readonly gazetteer: Gazetteer;
  readonly isKnown?: (word: string) => boolean;
  readonly correct?: (word: string) => string;
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

/** The share of the words beside names that no training text holds; 1 for a message without words. */
function unknownShare(
  typed: readonly Word[],
  mentions: readonly Mention[],
  isKnown: (word: string) => boolean,
): number {
  const firm = mentions.filter(({ strength }) => strength === 'firm');
  const isName = (at: number) => firm.some(({ begin, end }) => begin <= at && at < end);
  const plain = typed.filter(({ lower }, at) => lower !== '?' && !isName(at));
  if (!plain.length) return typed.length ? 0 : 1;
  return plain.filter(({ lower }) => !isKnown(lower)).length / plain.length;
}

/** Finds the topic words, stemmed, that everyday words and pairs of words of a text stand for. */
function createSynonyms(table: Readonly<Record<string, readonly string[]>>, stem: Stem) {
  const entries = Object.entries(table).map(
    ([word, meanings]) =>
      [word, meanings.flatMap((meaning) => meaning.split(' ').map(stem))] as const,
  );
  const synonyms = new Map(entries);
  const firsts = new Set([...synonyms.keys()].map((words) => words.split(' ')[0]));
  return (words: readonly string[]): readonly string[] =>
    words.flatMap((word, i) =>
      firsts.has(word)
        ? [...(synonyms.get(word) ?? []), ...(synonyms.get(`${word} ${words[i + 1] ?? ''}`) ?? [])]
        : [],
    );
}

/**
 * Makes names of the words for services that are certainly meant: of an English word, and of several common words
 * where nothing else names a service ("the user pool").
 */
function asNamed(
  mentions: readonly Mention[],
  named: ReadonlySet<string> | undefined,
): readonly Mention[] {
  if (!named) return mentions;
  const isFirm = mentions.some(({ strength }) => strength === 'firm');
  return mentions.map((mention) => {
    const { strength, begin, end } = mention;
    const isName = strength === 'weak' || (!isFirm && strength === 'soft' && end - begin > 1);
    return isName && named.has(mention.service) ? { ...mention, strength: 'firm' } : mention;
  });
}

function weakServicesOf(mentions: readonly Mention[]): readonly string[] {
  return mentions.filter(({ strength }) => strength === 'weak').map(({ service }) => service);
}

function ownFeaturesOf(stems: readonly string[], synonyms: readonly string[]): readonly string[] {
  return [...new Set([...extractFeatures(stems, false), ...synonyms]), ...distantPairs(stems)];
}

/** The features by which services and their classes count. */
function marksOf({ services }: KnowledgeBase, ids: readonly string[]): readonly string[] {
  const marks = ids.flatMap((id) => [`service:${id}`, `class:${services.get(id)?.class}`]);
  return [...new Set(marks)];
}

/** Prepares writing short forms out and leaving out what stands around a question and says nothing of it. */
function createOpen(lexicon: Lexicon) {
  const dropOpeners = createOpeners(lexicon.openers);
  const dropQuiz = createDropQuiz(lexicon.quizzes);
  return (said: readonly Word[]) => dropQuiz(dropOpeners(expandShortForms(said, lexicon)));
}

/** Prepares the reading of messages. */
export function createReader(knowledge: KnowledgeBase, tools: ReadingTools): ReadMessage {
  const stem = createStemmer();
  const findCues = createCueFinder(knowledge.lexicon);
  const languages = [...knowledge.outOfScope.values()].flatMap((entry) => entry.languages ?? []);
  const findLanguage = createLanguageFinder(languages, knowledge.lexicon);
  const isKnown = tools.isKnown ?? (() => true);
  const meant = new Set(Object.keys(knowledge.lexicon.synonyms).flatMap((key) => key.split(' ')));
  const correct = (word: string) => (meant.has(word) ? word : (tools.correct?.(word) ?? word));
  const synonyms = createSynonyms(knowledge.lexicon.synonyms, stem);
  const open = createOpen(knowledge.lexicon);
  const compose = createCompose(knowledge.services.values());
  const links = new Set(knowledge.lexicon.links);
  return (text, named) => {
    const said = tokenize(normalize(text));
    const { words: typed, isQuiz } = open(said);
    const words = typed.map((word) => ({ ...word, lower: correct(word.lower) }));
    const cues = findCues(words);
    const mentions = asNamed(tools.gazetteer.find(words), named);
    const listed = listedServices(words, mentions, links);
    const services = cues.compare
      ? chooseServices(mentions)
      : composeServices(mentions, compose, listed);
    const masked = maskedWords(words, mentions);
    const stems = masked.map(stem);
    const ownFeatures = lazily(() => ownFeaturesOf(stems, synonyms(masked)));
    const features = lazily(() => [...ownFeatures(), ...marksOf(knowledge, services)]);
    const language = lazily(() => findLanguage(said)?.name ?? null);
    return {
      words,
      stems,
      mentions,
      services,
      listed,
      weakServices: weakServicesOf(mentions),
      get features() {
        return features();
      },
      get ownFeatures() {
        return ownFeatures();
      },
      cues,
      isQuiz,
      get language() {
        return language();
      },
      unknownShare: unknownShare(typed, mentions, isKnown),
    };
  };
}
