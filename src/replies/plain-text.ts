import { assertNever } from '../errors';
import type {
  Answer,
  Citation,
  ComparisonReply,
  ConceptReply,
  HelpReply,
  OverviewReply,
  Picture,
  Reply,
} from './reply';
import { basisWords, checkedWords, comparedWords, movedWords, VERDICT_WORDS } from './wording';

/** The citations of an answer in one line. */
function sourceLine(sources: readonly Citation[], trust: string, reviewed: string): string {
  const pages = sources.map(({ title, url }) => `${title} (${url})`).join('; ');
  return [pages && `Source: ${pages}`, trust, checkedWords(reviewed)].filter(Boolean).join(' · ');
}

function answerLines(answer: Answer): string[] {
  const lines = answer.lead ? [answer.lead] : [];
  lines.push(`${VERDICT_WORDS[answer.party]} · ${answer.title}`);
  if (answer.aws) lines.push(`AWS does: ${answer.aws}`);
  if (answer.customer) lines.push(`You do: ${answer.customer}`);
  for (const { party, names } of answer.split)
    lines.push(`${VERDICT_WORDS[party]}: ${names.join(', ')}`);
  for (const note of answer.notes) lines.push(`Good to know: ${note}`);
  lines.push(
    sourceLine(answer.sources, basisWords(answer.basis, answer.confirmed), answer.reviewed),
  );
  return lines;
}

function conceptLines(reply: ConceptReply): string[] {
  return [
    reply.short,
    `In plain words: ${reply.example}`,
    reply.detail,
    sourceLine(reply.sources, '', reply.reviewed),
  ];
}

function pageLine(reply: OverviewReply | ComparisonReply): string[] {
  return reply.pages > 1 ? [`Page ${reply.page} of ${reply.pages}`] : [];
}

function overviewLines(reply: OverviewReply): string[] {
  const lines = [`${reply.service.name}: who does what`, reply.summary];
  for (const section of reply.sections) {
    lines.push('', section.title);
    for (const line of section.lines) {
      lines.push(`- ${line.control.name} (${VERDICT_WORDS[line.party]}): ${line.text}`);
    }
  }
  lines.push('', ...pageLine(reply));
  if (reply.note) lines.push(`Good to know: ${reply.note}`);
  return [...lines, sourceLine(reply.sources, '', reply.reviewed)];
}

function comparisonLines(reply: ComparisonReply): string[] {
  const lines = [comparedWords(reply.services.map(({ name }) => name)), reply.summary];
  for (const section of reply.sections) {
    lines.push('', section.title);
    for (const { control, parties, text } of section.lines) {
      lines.push(`- ${control.name} (${movedWords(parties)}): ${text}`);
    }
  }
  return [...lines, '', ...pageLine(reply), sourceLine(reply.sources, '', reply.reviewed)];
}

function helpLines(reply: HelpReply): string[] {
  return [reply.text, ...reply.examples.map((example) => `- ${example}`), reply.disclaimer];
}

/** The words of a picture, unless the text says them already. */
function pictureLines(picture: Picture | undefined, text: string): string[] {
  const isSaid = picture === undefined || text.replaceAll('\n', ' ').includes(picture.alt);
  return isSaid ? [] : [`Picture: ${picture.alt}`];
}

function lines(reply: Reply): string[] {
  switch (reply.kind) {
    case 'answer':
      return reply.answers.flatMap((answer, i) =>
        i ? ['', ...answerLines(answer)] : answerLines(answer),
      );
    case 'concept':
      return conceptLines(reply);
    case 'overview':
      return overviewLines(reply);
    case 'comparison':
      return comparisonLines(reply);
    case 'choice':
      return [reply.question, ...reply.choices.map(({ label }) => `- ${label}`)];
    case 'help':
      return helpLines(reply);
    case 'fallback':
    case 'smalltalk':
      return [reply.text];
    case 'notice':
      return [reply.text, ...pictureLines(reply.picture, reply.text)];
    default:
      return assertNever(reply);
  }
}

/** A reply as plain lines without markup: the console's answer and the base of every platform's fallback text. */
export function renderPlainText(reply: Reply): string {
  const warning = reply.warning === undefined ? [] : [reply.warning, ''];
  return [...warning, ...lines(reply)].join('\n');
}
