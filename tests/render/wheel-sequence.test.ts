import { describe, expect, it } from 'vitest';
import { WheelSequence } from '../../src/render/wheel-sequence.js';

const at = (timeStamp: number, screenX = 0) => ({ timeStamp, screenX, screenY: 0 });

describe('turning a wheel over the map', () => {
  it('begins with its first turn, and anew after a pause', () => {
    const wheel = new WheelSequence();
    expect([0, 100, 300, 1000, 1100].map((time) => wheel.begins(at(time), true))).toEqual([true, false, false, true, false]);
  });

  it('does not begin where the page scrolls on and the map comes under the pointer', () => {
    const wheel = new WheelSequence();
    expect(wheel.begins(at(0), false)).toBe(false);
    expect([100, 200, 300].map((time) => wheel.begins(at(time), true))).toEqual([false, false, false]);
  });

  it('does not begin after a pause under a pointer that has not moved since', () => {
    const wheel = new WheelSequence();
    wheel.begins(at(0), false);
    wheel.begins(at(100), true);
    expect(wheel.begins(at(5000), true)).toBe(false);
    expect(wheel.begins(at(9000, 7), true)).toBe(true);
  });
});
