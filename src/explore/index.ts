export { type CellParty, type Chart, type ChartClass, createChart, type Place } from './chart';
export { drawMatrix } from './draw-matrix';
export { drawStack } from './draw-stack';
export {
  EXPORT_FORMATS,
  type Exportable,
  type ExportedFile,
  type ExportFormat,
  exportPicture,
} from './export-picture';
export {
  type Matrix,
  type MatrixRow,
  type MatrixView,
  PARTIES,
  PARTY_WORDS,
  selectMatrix,
  shortName,
} from './matrix';
export { type Comparison, createSheets, type Sheet, type SheetLine, type Sheets } from './sheet';
export { toPng } from './to-png';
