import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';
import { utterancesIn } from './uniqueness';

/** Messages from which on a word is common in English: a rarer one ("con", "van") tells little by itself. */
const COMMON = 20;

/** In how many messages in English each word stands. */
function englishWords(knowledge: DraftKnowledge): ReadonlyMap<string, number> {
  const foreign = [...knowledge.outOfScope.values()].filter(({ languages }) => languages);
  const paths = new Set(foreign.map(({ id }) => `out-of-scope/${id}.json`));
  const counts = new Map<string, number>();
  for (const { path, text } of utterancesIn(knowledge)) {
    if (paths.has(path)) continue;
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isScript(name: string): boolean {
  try {
    return new RegExp(`\\p{Script=${name}}`, 'u').test('') || true;
  } catch {
    return false;
  }
}

/** Finds languages that stand twice, scripts that Unicode does not have, and words that would take English for another language. */
export function checkLanguages(knowledge: DraftKnowledge): readonly Issue[] {
  const english = englishWords(knowledge);
  const fillers = new Set(knowledge.lexicon.fillers);
  const seen = new Set<string>();
  return [...knowledge.outOfScope.values()].flatMap(({ id, languages = [] }) => {
    const path = `out-of-scope/${id}.json`;
    return languages.flatMap(({ name, words = [], scripts = [] }): Issue[] => {
      const issue = (code: Issue['code'], text: string): Issue => ({
        code,
        path,
        message: `languages, ${name}: ${text}`,
      });
      const isTwice = seen.has(name);
      seen.add(name);
      return [
        ...(isTwice ? [issue('duplicate', 'stands twice; keep one')] : []),
        ...(words.length || scripts.length
          ? []
          : [issue('missing', 'nothing tells it from English; add "scripts" or "words"')]),
        ...scripts
          .filter((script) => !isScript(script))
          .map((script) =>
            issue('unknown-id', `"${script}" is no script of Unicode; see its list of scripts`),
          ),
        ...words
          .filter((word) => fillers.has(word) || (english.get(word) ?? 0) >= COMMON)
          .map((word) => issue('clash', `"${word}" is common in English too; move it to "shared"`)),
      ];
    });
  });
}
