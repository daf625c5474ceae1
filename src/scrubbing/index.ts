export { SCRUB_PATTERNS, type ScrubPattern } from './patterns';
export { SCRUBBED_MARK, type Scrubbed, scrub, warningOf } from './scrub';
