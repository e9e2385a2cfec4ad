import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { add, closingLine, countTap, countTrx } from '../../tests/scripts/results.mjs';

function trx(counters) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gorustlens-trx-'));
  try {
    const file = path.join(folder, 'suite.trx');
    writeFileSync(file, `<TestRun><ResultSummary><Counters ${counters} /></ResultSummary></TestRun>`);
    return countTrx(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the closing line of npm test', () => {
  test('counts a skipped test of xunit, which its report has in the total alone', () =>
    assert.deepEqual(trx('total="10" executed="9" passed="8" failed="1" notExecuted="0"'), { passed: 8, failed: 1, skipped: 1 }));
  test('counts a skipped test once where the report names it, too', () =>
    assert.deepEqual(trx('total="10" executed="9" passed="9" failed="0" notExecuted="1"'), { passed: 9, failed: 0, skipped: 1 }));
  test('counts an aborted test as a failure', () =>
    assert.deepEqual(trx('total="3" executed="3" passed="2" failed="0" aborted="1" notExecuted="0"'), { passed: 2, failed: 1, skipped: 0 }));
  test('counts what node cancelled as a failure', () =>
    assert.deepEqual(countTap('# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n'), { passed: 2, failed: 2, skipped: 0 }));
  test('adds up and names skipped tests only where there are some', () => {
    const sum = add({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 0, skipped: 0 });
    assert.equal(closingLine(sum), '3 passed, 0 failed');
    assert.equal(closingLine({ ...sum, skipped: 1 }), '3 passed, 0 failed, 1 skipped');
  });
});
