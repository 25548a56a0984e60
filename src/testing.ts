export { testAdapter, type TestAdapterOptions, type TestRunner } from './testing/test-adapter.js';
export type { SoundAnswer, SoundAnswers } from './testing/sound-answers.js';
export type { AdapterMaker } from './testing/adapter-under-test.js';
