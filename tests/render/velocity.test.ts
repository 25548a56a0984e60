import { expect, it } from 'vitest';
import { Velocity } from '../../src/render/velocity.js';

it('the pace of a hand is how far it went in the time', () => {
  const pace = new Velocity([0, 0], 1000);
  pace.note([10, -5], 1020);
  pace.note([40, -20], 1040);
  expect(pace.at(1040)).toEqual([1, -0.5]);
});

it('the pace of a hand that has paused is none', () => {
  const pace = new Velocity([0, 0], 0);
  pace.note([100, 0], 20);
  expect(pace.at(500)).toEqual([0, 0]);
  pace.note([101, 0], 520);
  expect(pace.at(520)).toEqual([0, 0]);
});

it('the pace of a hand counts only what it did just now', () => {
  const pace = new Velocity([0, 0], 0);
  pace.note([500, 0], 100);
  pace.note([500, 10], 150);
  expect(pace.at(150)).toEqual([0, 0.2]);
});
