export { isModelCurrent, writeModel } from '../model-file';
export { type Course, createCourse } from './course';
export { trainModel } from './train-model';
