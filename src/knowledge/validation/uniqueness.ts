import { ALIAS_KINDS } from '../service';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue } from './issue';

/** A phrase with the entry that claims it. */
export interface Claim {
  readonly path: string;
  readonly field: string;
  readonly text: string;
  /** True when the words may be a topic's as well. */
  readonly isShared?: boolean;
}

/** Finds names and utterances that two entries claim: each has to lead to one place. */
export function checkUniqueness(knowledge: DraftKnowledge): readonly Issue[] {
  return [
    ...checkAliases([
      ...controlAliases(knowledge),
      ...serviceAliases(knowledge),
      ...conceptAliases(knowledge),
    ]),
    ...checkAliasKinds(knowledge),
    ...checkUtterances(utterancesIn(knowledge)),
    ...checkSourceIds(knowledge),
  ];
}

/**
 * The form under which two spellings count as one: case, spaces, hyphens, apostrophes, plurals and British
 * endings do not tell names apart.
 */
export function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .replace(/['’]/g, '')
    .split(/[^a-z0-9@+.]+/)
    .filter((word) => word !== '')
    .map(normalizeWord)
    .join('');
}

function normalizeWord(word: string): string {
  const american = word
    .replace(/^centre/, 'center')
    .replace(/^licence/, 'license')
    .replace(/^organisation/, 'organization');
  if (american.length <= 3 || /(?:us|is|ss)$/.test(american)) return american;
  return american.replace(/ies$/, 'y').replace(/s$/, '');
}

/** Spelling variants inside one entry are welcome; the same name in two entries is not. */
function checkAliases(claims: readonly Claim[]): readonly Issue[] {
  const owners = new Map<string, Claim[]>();
  return claims.flatMap((claim) => {
    const key = normalizeName(claim.text);
    const earlier = owners.get(key) ?? [];
    owners.set(key, [...earlier, claim]);
    const owner = earlier.find((other) => isClash(other, claim));
    if (!owner) return [];
    const message = `${claim.field}: "${claim.text}" also stands in ${owner.path} (${owner.field}, "${owner.text}"); keep it where people mean it`;
    return [{ code: 'clash', path: claim.path, message } as const];
  });
}

function isClash(one: Claim, other: Claim): boolean {
  if (one.path === other.path) return false;
  const isSameKind = one.path.split('/')[0] === other.path.split('/')[0];
  return isSameKind || !(one.isShared || other.isShared);
}

function controlAliases(knowledge: DraftKnowledge): readonly Claim[] {
  return [...knowledge.controls.values()].flatMap(({ id, aliases }) =>
    aliases.map((text) => ({ path: `controls/${id}.json`, field: 'aliases', text })),
  );
}

/**
 * A service counts by its full name, by the name without "Amazon" or "AWS", and by its aliases.
 *
 * Its name may be a topic too (WAF), and a generic alias leaves its words to the topic ("subnets" is part of VPC
 * and of network architecture).
 */
function serviceAliases(knowledge: DraftKnowledge): readonly Claim[] {
  return [...knowledge.services.values()].flatMap(({ id, name, aliases }) => {
    const path = `services/${id}.json`;
    const names = [...new Set([name, name.replace(/^(?:Amazon|AWS) /, '')])];
    const keys = new Set(names.map(normalizeName));
    return [
      ...names.map((text) => ({ path, field: 'name', text, isShared: true })),
      ...ALIAS_KINDS.flatMap((kind) =>
        aliases[kind].map((text) => {
          const isShared = kind === 'generic' || keys.has(normalizeName(text));
          return { path, field: `aliases.${kind}`, text, isShared };
        }),
      ),
    ];
  });
}

function conceptAliases(knowledge: DraftKnowledge): readonly Claim[] {
  return [...knowledge.concepts.values()].flatMap(({ id, question, aliases }) => [
    { path: `concepts/${id}.json`, field: 'question', text: question },
    ...aliases.map((text) => ({ path: `concepts/${id}.json`, field: 'aliases', text })),
  ]);
}

function checkAliasKinds(knowledge: DraftKnowledge): readonly Issue[] {
  return [...knowledge.services.values()].flatMap(({ id, aliases }) => {
    const path = `services/${id}.json`;
    const kinds = new Map<string, string>();
    const twice = ALIAS_KINDS.flatMap((kind) =>
      aliases[kind].flatMap((alias) => {
        const key = kind === 'upper' ? alias : alias.toLowerCase();
        const other = kinds.get(key);
        kinds.set(key, kind);
        if (other === undefined) return [];
        const message = `aliases.${kind}: "${alias}" also stands in aliases.${other}; keep one`;
        return [{ code: 'duplicate', path, message } as const];
      }),
    );
    const lower = aliases.upper.filter((alias) => alias === alias.toLowerCase());
    return [
      ...twice,
      ...lower.map((alias) => {
        const message = `aliases.upper: "${alias}" has no capital; write it as people do or move it`;
        return { code: 'clash', path, message } as const;
      }),
    ];
  });
}

/** Every message that trains, with the file and the field that hold it. */
export function utterancesIn(knowledge: DraftKnowledge): readonly Claim[] {
  const claims = (path: string, field: string, utterances: readonly string[]) =>
    utterances.map((text) => ({ path, field, text }));
  const plain = (folder: string, entries: DraftKnowledge['forms']) =>
    [...entries.values()].flatMap(({ id, utterances }) =>
      claims(`${folder}/${id}.json`, 'utterances', utterances),
    );
  return [
    ...[...knowledge.controls.values()].flatMap(({ id, utterances, duties }) => [
      ...claims(`controls/${id}.json`, 'utterances', utterances),
      ...duties.flatMap((duty) =>
        claims(`controls/${id}.json`, `the duty "${duty.id}"`, duty.utterances),
      ),
    ]),
    ...plain('concepts', knowledge.concepts),
    ...plain('out-of-scope', knowledge.outOfScope),
    ...plain('smalltalk', knowledge.smallTalk),
    ...plain('forms', knowledge.forms),
  ];
}

function checkUtterances(claims: readonly Claim[]): readonly Issue[] {
  const owners = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const key = claim.text.toLowerCase().trim();
    const owner = owners.get(key);
    owners.set(key, owner ?? claim);
    if (!owner) return [];
    const message = `${claim.field}: "${claim.text}" also stands in ${owner.path} (${owner.field}); keep it in the one it asks for`;
    return [{ code: 'duplicate', path: claim.path, message } as const];
  });
}

function checkSourceIds(knowledge: DraftKnowledge): readonly Issue[] {
  const seen = new Set<string>();
  return knowledge.sourceList.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `the id "${id}" stands twice; give each page an id of its own`;
    return [{ code: 'duplicate', path: 'sources.json', message } as const];
  });
}
