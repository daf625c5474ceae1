export { isModelCurrent, writeModel } from '../model-file';
export { trainModel } from './train-model';
