export { OLDEST_NODE } from './check-machine';
export { type ExamineOptions, examine } from './examine';
export { examineStart } from './examine-start';
