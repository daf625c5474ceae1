export { ISSUE_CODES, type Issue, type IssueCode } from './issue';
export { validateKnowledge } from './validate-knowledge';
