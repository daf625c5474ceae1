import type { DraftKnowledge } from './draft-knowledge';
import type { Issue, IssueCode } from './issue';

/** How strict the rules for a text are: a `fact` says what is, an `explanation` may quote what people must do. */
type Strictness = 'fact' | 'explanation';

/** A sentence that people read, with its place. */
interface Passage {
  readonly path: string;
  readonly field: string;
  readonly text: string | undefined;
  readonly strictness: Strictness;
}

interface Rule {
  readonly code: IssueCode;
  readonly breaks: RegExp;
  readonly remedy: string;
}

const RULES: readonly Rule[] = [
  { code: 'spacing', breaks: /^\s|\s$|\s\s|[\t\r\n]/, remedy: 'has stray spaces; use one space' },
  {
    code: 'punctuation',
    breaks: /(?<![.?!]["')]?)$/,
    remedy: 'does not end a sentence; end it with a full stop',
  },
  {
    code: 'punctuation',
    breaks: /\.\.|…| [.,;:](?:\s|$)/,
    remedy: 'has odd punctuation; write the sentence out',
  },
  {
    code: 'sentence-case',
    breaks: /^(?!["'(]?[A-Z0-9])/,
    remedy: 'does not begin with a capital; write it in sentence case',
  },
  {
    code: 'markup',
    breaks: /[<>`|{}~*]|\]\(|https?:\/\/|&[a-z]+;|__/,
    remedy: 'holds markup or an address; write plain words and cite the page as source',
  },
  {
    code: 'vague',
    breaks:
      /\b(?:ensure|make sure|appropriate(?:ly)?|properly|as needed|as required|if necessary|as necessary|adequate(?:ly)?|sufficient(?:ly)?|suitable|robust|seamless(?:ly)?|leverage|utili[sz]e|simply|easily|various|and so on|and more|etc|industry[- ]standard|state[- ]of[- ]the[- ]art)\b/i,
    remedy: 'is vague; name the act, the thing or the number',
  },
];

const MODAL: Readonly<Record<Strictness, Rule>> = {
  fact: {
    code: 'modal',
    breaks: /\b(?:should|must|shall|ought)\b/i,
    remedy: 'tells people what they should do; use the imperative: "Rotate the keys."',
  },
  explanation: {
    code: 'modal',
    breaks: /\b(?:you|customers?|AWS) (?:should|must|shall|ought)\b/i,
    remedy: 'tells people what they should do; say who does it: "You rotate the keys."',
  },
};

/** Holds every text that people read against the writing rules; `intents/README.md` gives the reasons. */
export function checkWriting(knowledge: DraftKnowledge): readonly Issue[] {
  const passages = [
    ...controlPassages(knowledge),
    ...servicePassages(knowledge),
    ...otherPassages(knowledge),
  ];
  return [...passages.flatMap(checkPassage), ...checkFragments(knowledge)];
}

function checkPassage({ path, field, text, strictness }: Passage): readonly Issue[] {
  if (text === undefined) return [];
  const broken = [...RULES, MODAL[strictness]].filter(({ breaks }) => breaks.test(text));
  return broken.map(({ code, breaks, remedy }) => {
    const [word] = breaks.exec(text) ?? [''];
    const quoted = word.trim() === '' ? text : word;
    return { code, path, message: `${field}: "${quoted}" ${remedy}` };
  });
}

function controlPassages(knowledge: DraftKnowledge): readonly Passage[] {
  return [...knowledge.controls.values()].flatMap((control) => {
    const passage = passageIn(`controls/${control.id}.json`, 'fact');
    return [
      passage('definition', control.definition),
      passage('general.text', control.general.text),
      ...control.responsibilities.flatMap((cell) => [
        passage(`the responsibility of "${cell.class}", aws`, cell.aws),
        passage(`the responsibility of "${cell.class}", customer`, cell.customer),
      ]),
    ];
  });
}

function servicePassages(knowledge: DraftKnowledge): readonly Passage[] {
  return [...knowledge.services.values()].flatMap((service) => {
    const passage = passageIn(`services/${service.id}.json`, 'fact');
    return [
      passage('note', service.note),
      ...service.overrides.flatMap((override) => {
        const variant = override.variant === undefined ? '' : ` for "${override.variant}"`;
        const where = `the override of "${override.control}"${variant}`;
        return [
          passage(`${where}, aws`, override.aws),
          passage(`${where}, customer`, override.customer),
          passage(`${where}, explanation`, override.explanation),
          passage(`${where}, note`, override.note),
        ];
      }),
    ];
  });
}

function otherPassages(knowledge: DraftKnowledge): readonly Passage[] {
  const replies = (folder: string, entries: DraftKnowledge['smallTalk']) =>
    [...entries.values()].map(({ id, reply }) =>
      passageIn(`${folder}/${id}.json`, 'explanation')('reply', reply),
    );
  return [
    ...[...knowledge.concepts.values()].flatMap((concept) => {
      const passage = passageIn(`concepts/${concept.id}.json`, 'explanation');
      return [
        passage('short', concept.short),
        passage('example', concept.example),
        passage('detail', concept.detail),
      ];
    }),
    ...[...knowledge.classes.values()].map(({ id, summary }) =>
      passageIn(`classes/${id}.json`, 'fact')('summary', summary),
    ),
    ...[...knowledge.journeys.values()].flatMap(({ id, summary, steps }) => {
      const passage = passageIn(`journeys/${id}.json`, 'explanation');
      const texts = steps.flatMap((step) =>
        step.text.map((text) => passage(`the step "${step.id}"`, text)),
      );
      return [passage('summary', summary), ...texts];
    }),
    ...replies('smalltalk', knowledge.smallTalk),
    ...replies('out-of-scope', knowledge.outOfScope),
  ];
}

function passageIn(path: string, strictness: Strictness) {
  return (field: string, text: string | undefined): Passage => ({ path, field, text, strictness });
}

/** Names, duties and conditions stand inside other sentences and take no full stop. */
function checkFragments(knowledge: DraftKnowledge): readonly Issue[] {
  return [...knowledge.controls.values()].flatMap((control) => {
    const path = `controls/${control.id}.json`;
    const fragments: (readonly [field: string, text: string])[] = [
      ['name', control.name],
      ...control.not.map(({ when }) => ['not', when] as const),
      ...control.duties.flatMap(({ id, duty, when }) => [
        [`the duty "${id}"`, duty] as const,
        [`the duty "${id}", when`, when ?? 'always'] as const,
      ]),
    ];
    return fragments.flatMap(([field, text]): Issue[] => {
      if (!/[.?!]$|^\s|\s$|\s\s/.test(text)) return [];
      const message = `${field}: "${text}" is part of a sentence; leave out the full stop and stray spaces`;
      return [{ code: 'punctuation', path, message }];
    });
  });
}
