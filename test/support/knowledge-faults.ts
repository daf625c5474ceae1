import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DraftKnowledge,
  draftKnowledge,
} from '../../src/knowledge/validation/draft-knowledge';
import { type DraftFile, readDraft } from '../../src/knowledge/validation/read-draft';
import { INTENTS, setField } from './knowledge-folder';

/** One thing broken in one entry, and the issue that has to name it. */
export interface Fault {
  readonly fault: string;
  readonly file: string;
  readonly field: string;
  /** Left out = the field is taken out. */
  readonly value?: unknown;
  readonly code: string;
  /** A part of the message. */
  readonly message: string;
}

/** The faults of one gate, from `test/fixtures/knowledge`. */
export function faultsOf(gate: string): readonly Fault[] {
  const file = path.resolve(__dirname, '../fixtures/knowledge', `${gate}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The real entry with the fault in it. */
export function faultyFile({ file, field, value }: Fault): DraftFile {
  const entry: unknown = JSON.parse(readFileSync(path.join(INTENTS, file), 'utf8'));
  setField(entry, field, value);
  return { path: file, value: entry };
}

/** Reads the real knowledge once; each call gives it back with one fault in it. */
export function aFaultyKnowledge(): (fault: Fault) => DraftKnowledge {
  const draft = readDraft(INTENTS);
  return (fault) => {
    const faulty = faultyFile(fault);
    const files = draft.files.map((file) => (file.path === faulty.path ? faulty : file));
    return draftKnowledge(draft, files);
  };
}

/** What a gate has to report for a fault: this issue and no other. */
export function issueOf({ file, code, message }: Fault): unknown {
  return [{ code, path: file, message: expect.stringContaining(message) }];
}
