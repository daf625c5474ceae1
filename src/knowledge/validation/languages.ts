import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';
import { utterancesIn } from './uniqueness';

/** The words of all messages in English, each with one file that holds it. */
function englishWords(knowledge: DraftKnowledge): ReadonlyMap<string, string> {
  const foreign = [...knowledge.outOfScope.values()].filter(({ languages }) => languages);
  const paths = new Set(foreign.map(({ id }) => `out-of-scope/${id}.json`));
  const words = new Map<string, string>();
  for (const { path, text } of utterancesIn(knowledge)) {
    if (paths.has(path)) continue;
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []) {
      if (!words.has(word)) words.set(word, path);
    }
  }
  return words;
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
        ...words.flatMap((word) => {
          const where = english.get(word) ?? (fillers.has(word) ? 'lexicon.json' : undefined);
          return where
            ? [issue('clash', `"${word}" also stands in English (${where}); move it to "shared"`)]
            : [];
        }),
      ];
    });
  });
}
