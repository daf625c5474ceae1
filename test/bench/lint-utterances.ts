/**
 * `npm run lint:utterances [-- id …] [--quick]`: messages under `intents/` that repeat each other or a labelled
 * question, that look like another topic, and entries that have too few; of all entries or of those named.
 * `--quick` leaves out the part that trains. A person reads it; only a repeated message fails.
 */
import { loadKnowledge } from '../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../src/locations';
import { isDevelopment, readAllQuestions } from './answers/all-questions';
import { progress, readBenchOptions } from './options';
import type { Finding, Section } from './utterances/finding';
import { findPlacedElsewhere } from './utterances/placed-elsewhere';
import { findShortEntries } from './utterances/quotas';
import { findRepeated } from './utterances/repeated';
import { collectRows } from './utterances/rows';

function collectSections(isQuick: boolean): readonly Section[] {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const rows = collectRows(knowledge);
  const questions = readAllQuestions().map(({ id, text }) => ({
    id,
    text,
    teachesForms: isDevelopment(id),
  }));
  progress(
    `comparing ${rows.length} messages with each other and with ${questions.length} questions`,
  );
  return [
    ...findRepeated(rows, questions, knowledge.lexicon),
    ...(isQuick ? [] : [findPlacedElsewhere(knowledge, progress)]),
    findShortEntries(knowledge),
  ];
}

function main(): void {
  const { isQuick, positionals } = readBenchOptions();
  const files = positionals.map((id) => `/${id}.json`);
  const isAsked = ({ file, otherFile = '' }: Finding) =>
    files.length === 0 || files.some((end) => file.endsWith(end) || otherFile.endsWith(end));
  const sections = collectSections(isQuick).map((section) => ({
    ...section,
    findings: section.findings.filter(isAsked),
  }));
  for (const { title, remedy, findings } of sections) {
    if (findings.length > 0) console.log(`\n${title} – ${remedy}:`);
    for (const { file, message, isFault } of findings) {
      console.log(`${isFault ? '!' : ' '} intents/${file}: ${message}`);
    }
  }
  console.log('');
  for (const { title, findings } of sections) {
    const faults = findings.filter(({ isFault }) => isFault).length;
    console.log(
      `${findings.length} ${title.toLowerCase()}${faults ? `, ${faults} word by word` : ''}`,
    );
  }
  const isClean = sections.every(({ findings }) => findings.every(({ isFault }) => !isFault));
  process.exitCode = isClean ? 0 : 1;
}

main();
