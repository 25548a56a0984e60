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
