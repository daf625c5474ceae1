import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge';
import { createLanguageFinder } from '../../src/matcher/text/language';
import { normalize } from '../../src/matcher/text/normalize';
import { tokenize } from '../../src/matcher/text/tokenize';
import { INTENTS } from '../support/knowledge-folder';
import { aDialog, loadShipped, say } from '../support/local-dialog';

const QUESTIONS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(path.resolve(__dirname, 'languages.json'), 'utf8'),
);
const NAMES: Readonly<Record<string, string>> = {
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  tr: 'Turkish',
  ru: 'Russian',
  ar: 'Arabic',
  hi: 'Hindi',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
};
const knowledge = loadKnowledge(INTENTS);
const languages = [...knowledge.outOfScope.values()].flatMap((entry) => entry.languages ?? []);
const find = createLanguageFinder(languages, knowledge.lexicon);
const languageOf = (text: string) => find(tokenize(normalize(text)))?.name;

/** Every message in English that trains the matcher. */
function englishMessages(): readonly string[] {
  const { controls, concepts, outOfScope, smallTalk, forms } = knowledge;
  const english = [...outOfScope.values()].filter((entry) => !entry.languages);
  const duties = [...controls.values()].flatMap((control) => control.duties);
  const entries = [controls, concepts, smallTalk, forms].flatMap((map) => [...map.values()]);
  return [...entries, ...english, ...duties].flatMap(({ utterances }) => utterances);
}

describe('the languages', () => {
  it('are all asked in', () => {
    expect(languages.map(({ name }) => name).sort()).toEqual(Object.values(NAMES).sort());
  });

  it.each(Object.keys(QUESTIONS))('are told apart in short questions: %s', (id) => {
    const questions = QUESTIONS[id] ?? [];
    const right = questions.filter((text) => languageOf(text) === NAMES[id]);

    expect(right.length).toBeGreaterThanOrEqual(questions.length * 0.85);
  });

  it('are found in 95 of 100 short questions', () => {
    const all = Object.values(QUESTIONS).flat();
    const found = all.filter((text) => languageOf(text) !== undefined);

    expect(found.length).toBeGreaterThanOrEqual(all.length * 0.95);
  });

  it('are found in no message in English', () => {
    expect(englishMessages().filter((text) => languageOf(text) !== undefined)).toEqual([]);
  });
});

describe('a message in another language', () => {
  const shipped = loadShipped();

  it.each(languages.map(({ name, reply }) => [name, reply] as const))(
    'is told in its own words that English works best: %s',
    async (name, sentence) => {
      const id = Object.keys(NAMES).find((key) => NAMES[key] === name) ?? '';
      const reply = await say(aDialog(shipped), QUESTIONS[id]?.[0] ?? '');

      expect(reply).toMatchObject({ kind: 'fallback', reason: 'unsupported-language' });
      expect(
        reply.kind === 'fallback' && reply.text.startsWith(`${sentence} I understand English`),
      ).toBe(true);
    },
  );

  it.each([
    'who patches the OS of our EC2 servers in München?',
    'backups of RDS in the São Paulo region, who does them?',
    'who is responsible for encryption at rest on S3, says Frau Müller',
    'Señor Núñez asks: are backups on DynamoDB on us or AWS?',
    'who rotates the KMS keys por favor',
    'merci, and who patches Lambda?',
  ])('is not one in English with a foreign name or word: %j', async (text) => {
    expect((await say(aDialog(shipped), text)).kind).toBe('answer');
  });
});
