// Reading what the test runners report, and adding it up.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const noTests = { passed: 0, failed: 0, skipped: 0 };

/** @returns {Counts} */
export function add(left, right) {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

/** The counts of a .trx file of `dotnet test`. */
export function countTrx(file) {
  const counters = /<Counters ([^>]*)>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const value = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  return { passed: value('passed'), failed: value('total') - value('passed') - value('notExecuted') - skippedIn(value), skipped: value('notExecuted') + skippedIn(value) };
}

/** xunit's adapter counts a skipped test in `total` and nowhere else. */
function skippedIn(value) {
  return Math.max(0, value('total') - value('executed') - value('notExecuted'));
}

/** The counts of `node --test` with the TAP reporter. */
export function countTap(output) {
  const value = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: value('pass'), failed: value('fail') + value('cancelled'), skipped: value('skipped') + value('todo') };
}

/** The closing line, in the form that CI reads. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
