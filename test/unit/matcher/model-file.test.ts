import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MatcherModel } from '../../../src/matcher/model';
import { isModelCurrent, readModel, writeModel } from '../../../src/matcher/model-file';
import { createRanker } from '../../../src/matcher/ranking/ranker';
import { numberRows, trainRanker } from '../../../src/matcher/ranking/train-ranker';

const ROWS = numberRows([
  { label: 'a', features: ['one', 'two'], weight: 1 },
  { label: 'b', features: ['three', 'zwölf'], weight: 1 },
]);
const ranker = trainRanker(ROWS);
const fitted = { weights: [0.25, -1], bias: 0.5 };
const model: MatcherModel = {
  knowledgeVersion: '2026-11-24-00000000',
  topics: ranker,
  forms: ranker,
  words: new Map([
    ['patch', 3],
    ['zwölf', 1],
  ]),
  judgements: {
    ours: fitted,
    overview: fitted,
    vague: fitted,
    comparison: fitted,
    followUp: fitted,
    concept: fitted,
  },
  compound: fitted,
  confidence: fitted,
  duties: trainRanker(ROWS),
  duty: fitted,
};

describe('readModel', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demarc-model-'));
    file = path.join(folder, 'model.bin');
    writeModel(file, model, 'trainer');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was written, weights to within one byte', () => {
    const read = readModel(file, model.knowledgeVersion);

    expect(read.words).toEqual(model.words);
    expect(read.judgements).toEqual(model.judgements);
    expect(read.duty).toEqual(model.duty);
    expect(read.duties.labels).toEqual(['a', 'b']);
    expect(read.topics.vocabulary).toEqual(ranker.vocabulary);
    const { values, scale } = read.topics.svm;
    const largest = Math.max(...Array.from(ranker.svm.values, Math.abs));
    expect(largest * ranker.svm.scale).toBeCloseTo(127 * scale, 5);
    expect(values).toHaveLength(ranker.svm.values.length);
  });

  it('refuses a model of other knowledge and says what to run', () => {
    expect(() => readModel(file, 'other')).toThrow(
      expect.objectContaining({
        code: 'MODEL_OUTDATED',
        message: expect.stringContaining('npm run build'),
      }),
    );
  });

  it('scores the same to within one byte of each weight', () => {
    const features = ['one', 'zwölf'];
    const [before, after] = [ranker, readModel(file, model.knowledgeVersion).topics].map(
      (topics) => [...createRanker(topics).score(features)],
    );

    after?.forEach((score, i) => {
      expect(score).toBeCloseTo(before?.[i] ?? Number.NaN, 1);
    });
  });

  it('reads the same model from a file written twice', () => {
    const first = readFileSync(file);
    writeModel(file, readModel(file, model.knowledgeVersion), 'trainer');

    expect(readFileSync(file).equals(first)).toBe(true);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off in its first bytes', (bytes) => bytes.subarray(0, 7)],
    ['is cut off in its header', (bytes) => bytes.subarray(0, 20)],
    ['is none of ours', () => Buffer.from('PK\u0003\u0004 some archive of another kind')],
    ['has a header of no JSON', (bytes) => Buffer.from(bytes).fill('x', 4, 40)],
    [
      'is of an older format',
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replace('demarc-model', 'demarc-matrix'), 'latin1'),
    ],
  ])('refuses a file that %s', (_, change) => {
    writeFileSync(file, change(readFileSync(file)));

    expect(() => readModel(file, model.knowledgeVersion)).toThrow(
      expect.objectContaining({ code: 'MODEL_OUTDATED' }),
    );
  });

  it.each([8, 100])('refuses a file that lacks its last %i bytes', (missing) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - missing));

    expect(() => readModel(file, model.knowledgeVersion)).toThrow(
      expect.objectContaining({ code: 'MODEL_OUTDATED' }),
    );
  });

  it('names the remedy where there is no file', () => {
    expect(() => readModel(path.join(folder, 'none.bin'), 'x')).toThrow(
      expect.objectContaining({
        code: 'MODEL_MISSING',
        message: expect.stringContaining('npm run build'),
      }),
    );
  });

  it('tells a current file from one of another trainer', () => {
    expect(isModelCurrent(file, model.knowledgeVersion, 'trainer')).toBe(true);
    expect(isModelCurrent(file, model.knowledgeVersion, 'other')).toBe(false);
    expect(isModelCurrent(path.join(folder, 'none.bin'), 'x', 'trainer')).toBe(false);
  });
});
