export { type ItemSource, makeItem } from './make-item';
export { type ItemRequest, itemKey, pickItems } from './pick-items';
export { ITEM_FORMS, type ItemForm, type ItemRef, type QuizItem } from './quiz-item';
export { PASS_PERCENT, type Score, scoreOf } from './score';
