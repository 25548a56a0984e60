import { create } from 'peer';
import './style.css';

// The harness makes the map, turns to an indicator and takes the map away again, the same calls for every peer.

const files = Promise.all(['data/shapes.json', 'data/figures.json'].map((url) => fetch(url).then((response) => response.json())));
let map = null;
let frames = null;

const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

window.bench = {
  async create() {
    const [shapes, figures] = await files;
    map = await create({ shapes, ...figures });
  },
  show: (indicator) => map.show(indicator),
  /** Milliseconds from the call to the task after the first frame with the new colours. */
  async timeChange(indicator) {
    await nextFrame();
    await nextTask();
    const start = performance.now();
    map.show(indicator);
    do await nextFrame();
    while (!map.isShown(indicator));
    await nextTask();
    return performance.now() - start;
  },
  /**
   * Makes and removes maps within the page, so that nothing of the harness adds to its heap; the first takes the place
   * of the one that is there. A map that is to get a canvas is removed once that has painted.
   */
  async live(rounds, wantsCanvas) {
    for (let round = 0; round < rounds; round += 1) {
      if (!map) await this.create();
      const end = performance.now() + 15_000;
      do {
        if (performance.now() > end) throw new Error('its canvas never said that it had painted');
        await nextFrame();
      } while (wantsCanvas && document.querySelector('padang-map').shadowRoot.querySelector('.pm-map')?.dataset.canvas !== 'painted');
      await nextFrame();
      this.destroy();
    }
  },
  /** Notes when animation frames come, until `endFrames`, which gives their times. */
  startFrames() {
    frames = [];
    const note = (time) => {
      frames?.push(time);
      if (frames) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  },
  endFrames() {
    const times = frames;
    frames = null;
    return times;
  },
  destroy() {
    map.destroy();
    map = null;
  },
};

const options = new URLSearchParams(location.search);
document.body.classList.toggle('wide', options.has('wide'));
const state = document.documentElement.dataset;
try {
  await window.bench.create();
  state.bench = 'ready';
} catch (error) {
  state.bench = error.message;
}
