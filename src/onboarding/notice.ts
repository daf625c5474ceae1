import type { Choice, NoticeReply } from '../replies';

/** A button that does something on a journey. */
export function learnChoice(label: string, act: string): Choice {
  return { label, lookup: { kind: 'learn', act } };
}

/** Lines of plain sentences with buttons below. */
export function notice(lines: readonly string[], choices: readonly Choice[] = []): NoticeReply {
  return { kind: 'notice', text: lines.filter((line) => line !== '').join('\n'), choices };
}
