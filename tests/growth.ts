import process from 'node:process';

export type Work = () => unknown;

/** What is refused takes its time as well. */
async function done(work: Work): Promise<void> {
  try {
    await work();
  } catch {
    // Refused.
  }
}

/** What the processor spends on it, in microseconds: others who use the machine make no difference. */
async function spent(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await done(work);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** What is to be weighed: less is noise. */
const WEIGHABLE = 5000;
const LARGEST = 1 << 15;
/** What comes once, as where memory is cleared or a busy machine holds memory up, weighs little over so many doublings: what is quadratic grows 4096 times. */
const DOUBLINGS = 6;

/** By how much the work grows where the input is doubled, six times over: the least of some rounds in which both take turns. */
export async function growth(make: (size: number) => Work): Promise<number> {
  let size = 1000;
  // What runs for the first time is slower.
  for (let work = make(size); size < LARGEST && (await spent(work), await spent(work)) < WEIGHABLE; work = make(size)) size *= 2;
  const small = make(size);
  let [least, most] = [Infinity, Infinity];
  // What is far too slow at half the way would not end at the whole.
  const half = make(size * 2 ** (DOUBLINGS / 2));
  for (let round = 0; round < 3; round += 1)
    [least, most] = [Math.min(least, await spent(small), await spent(small)), Math.min(most, await spent(half))];
  const halfGrown = (most / Math.max(least, WEIGHABLE)) ** (2 / DOUBLINGS);
  if (halfGrown > 3.2) return halfGrown;
  const large = make(size * 2 ** DOUBLINGS);
  most = Infinity;
  const grown = () => (most / Math.max(least, WEIGHABLE)) ** (1 / DOUBLINGS);
  for (let round = 0; round < 6 && !(grown() <= 2.3); round += 1) {
    [least, most] = [Math.min(least, await spent(small), await spent(small)), Math.min(most, await spent(large))];
  }
  return grown();
}
