import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { RestartBudget } = await load('restarts');
const minute = 60_000;

test('four ends within three minutes are mended in silence, the fifth is told', () => {
  const budget = new RestartBudget();
  assert.deepEqual([0, 1, 2, 3, 4].map((second) => budget.spend(second * 1000)), [true, true, true, true, false]);
});

test('ends that lie further apart never use the budget up', () => {
  const budget = new RestartBudget();
  assert.ok([0, 1, 2, 3, 4, 5, 6, 7].every((turn) => budget.spend(turn * minute)));
});

test('a restart by the user gives the whole budget back', () => {
  const budget = new RestartBudget();
  for (let i = 0; i < 5; i++) budget.spend(i);
  budget.reset();
  assert.equal(budget.spend(6), true);
});
