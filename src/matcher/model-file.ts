import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BotError } from '../errors';
import type { MatcherModel } from './model';
import { type Block, createBody, createSource } from './model-arrays';
import {
  type CellValues,
  type CountedModel,
  type LinearModel,
  MOST_IN_A_BYTE,
  type RankerModel,
  type SparseMatrix,
} from './ranking/ranker-model';

/** Raised when the layout of the file changes, so that an older file is refused. */
const FORMAT = 'demarc-model-7';

interface ValuesHeader {
  readonly values: Block;
  readonly scale: number;
}

interface MatrixHeader extends ValuesHeader {
  readonly starts: Block;
  readonly labels: Block;
}

interface LinearHeader {
  readonly labels: readonly string[];
  readonly features: number;
  readonly vocabulary: Block;
  readonly idf: Block;
  readonly bias: Block;
  readonly svm: MatrixHeader;
}

interface CountedHeader extends LinearHeader {
  readonly bm25: MatrixHeader;
}

interface RankerHeader extends CountedHeader {
  readonly bayesBase: Block;
  readonly bayes: ValuesHeader;
}

interface Header {
  readonly format: string;
  readonly knowledgeVersion: string;
  /** Length of the arrays behind the header, in bytes: a file that is cut off has fewer. */
  readonly bodyLength: number;
  /** Hash of the code that trained it. */
  readonly trainer: string;
  readonly topics: RankerHeader;
  readonly forms: RankerHeader;
  readonly duties: CountedHeader;
  readonly words: Block;
  readonly fitted: Pick<MatcherModel, 'judgements' | 'compound' | 'confidence' | 'duty'>;
}

type Add = ReturnType<typeof createBody>['add'];

function writeValues(add: Add, { values, scale }: CellValues): ValuesHeader {
  return { values: add(Int8Array.from(values, Math.round)), scale };
}

function writeMatrix(add: Add, matrix: SparseMatrix): MatrixHeader {
  const [starts, labels] = [add(matrix.starts), add(matrix.labels)];
  return { starts, labels, ...writeValues(add, matrix) };
}

function writeLinear(add: Add, model: LinearModel): LinearHeader {
  return {
    labels: model.labels,
    features: model.vocabulary.size,
    vocabulary: add(model.vocabulary.table),
    idf: add(model.idf),
    bias: add(model.bias),
    svm: writeMatrix(add, model.svm),
  };
}

function writeCounted(add: Add, model: CountedModel): CountedHeader {
  return { ...writeLinear(add, model), bm25: writeMatrix(add, model.bm25) };
}

function writeRanker(add: Add, model: RankerModel): RankerHeader {
  return {
    ...writeCounted(add, model),
    bayesBase: add(model.bayesBase),
    bayes: writeValues(add, model.bayes),
  };
}

/** Writes a model to one file: a JSON header, then its arrays with each weight in one byte. */
export function writeModel(file: string, model: MatcherModel, trainer: string): void {
  const body = createBody();
  const words = [...model.words].map(([word, count]) => `${word} ${count}`).join('\n');
  const blocks = {
    topics: writeRanker(body.add, model.topics),
    forms: writeRanker(body.add, model.forms),
    duties: writeCounted(body.add, model.duties),
    words: body.add(Buffer.from(words)),
  };
  const header: Header = {
    format: FORMAT,
    knowledgeVersion: model.knowledgeVersion,
    bodyLength: body.bytes().length,
    trainer,
    ...blocks,
    fitted: {
      judgements: model.judgements,
      compound: model.compound,
      confidence: model.confidence,
      duty: model.duty,
    },
  };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.alloc(Math.ceil((json.length + 4) / 8) * 8, ' ');
  padded.writeUInt32LE(padded.length - 4);
  json.copy(padded, 4);
  writeFileSync(file, Buffer.concat([padded, body.bytes()]));
}

type Source = ReturnType<typeof createSource>;

function readValues(source: Source, { values, scale }: ValuesHeader): CellValues {
  return { values: source.int8(values), scale };
}

function readMatrix(source: Source, header: MatrixHeader, labels: number): SparseMatrix {
  const read = labels <= MOST_IN_A_BYTE ? source.uint8 : source.uint16;
  return {
    starts: source.uint32(header.starts),
    labels: read(header.labels),
    ...readValues(source, header),
  };
}

function readLinear(source: Source, header: LinearHeader): LinearModel {
  return {
    labels: header.labels,
    vocabulary: { size: header.features, table: source.uint32(header.vocabulary) },
    idf: source.float32(header.idf),
    bias: source.float64(header.bias),
    svm: readMatrix(source, header.svm, header.labels.length),
  };
}

function readCounted(source: Source, header: CountedHeader): CountedModel {
  const bm25 = readMatrix(source, header.bm25, header.labels.length);
  return { ...readLinear(source, header), bm25 };
}

function readRanker(source: Source, header: RankerHeader): RankerModel {
  return {
    ...readCounted(source, header),
    bayesBase: source.float64(header.bayesBase),
    bayes: readValues(source, header.bayes),
  };
}

function parseHeader(bytes: Uint8Array): { header: Header; bodyAt: number } | undefined {
  if (bytes.length < 8) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length + 4 > bytes.length) return undefined;
  try {
    const json = Buffer.from(bytes.subarray(4, 4 + length)).toString('utf8');
    const header = JSON.parse(json) as Header;
    const bodyAt = 4 + length;
    const isWhole = bodyAt + header.bodyLength === bytes.length;
    return header.format === FORMAT && isWhole ? { header, bodyAt } : undefined;
  } catch {
    return undefined;
  }
}

/** True when the file holds a model of this knowledge, trained by this code. */
export function isModelCurrent(file: string, knowledgeVersion: string, trainer: string): boolean {
  if (!existsSync(file)) return false;
  const header = parseHeader(new Uint8Array(readFileSync(file)))?.header;
  return header?.knowledgeVersion === knowledgeVersion && header.trainer === trainer;
}

/**
 * Reads a model file; throws `MODEL_MISSING` where there is none and `MODEL_OUTDATED` where it is of another
 * format, cut off, or trained on other knowledge than `knowledgeVersion`.
 */
export function readModel(file: string, knowledgeVersion: string): MatcherModel {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new BotError('MODEL_MISSING', `${file}: there is no trained model; run "npm run build"`, {
      cause,
    });
  }
  const parsed = parseHeader(bytes);
  if (!parsed || parsed.header.knowledgeVersion !== knowledgeVersion) {
    const found = parsed ? `of knowledge ${parsed.header.knowledgeVersion}` : 'not readable';
    throw new BotError(
      'MODEL_OUTDATED',
      `${file}: the trained model is ${found}, but the knowledge is ${knowledgeVersion}; run "npm run build"`,
    );
  }
  const { header, bodyAt } = parsed;
  const source = createSource(bytes, bodyAt);
  const words = source.lines(header.words).map((line): [string, number] => {
    const space = line.lastIndexOf(' ');
    return [line.slice(0, space), Number(line.slice(space + 1))];
  });
  return {
    knowledgeVersion: header.knowledgeVersion,
    topics: readRanker(source, header.topics),
    forms: readRanker(source, header.forms),
    duties: readCounted(source, header.duties),
    words: new Map(words),
    ...header.fitted,
  };
}
