import { jsonAdapter } from '../../src/adapters.js';
import { testAdapter } from '../../src/testing.js';

// Run by `node --test`, as a user without another runner would.

testAdapter('sound', (baseUrl, options) => jsonAdapter(`${baseUrl}/data`, options), {
  answer: {
    contentType: 'application/json',
    body: '{ "observations": [{ "region": "13.71.05", "indicator": "poverty", "period": "2024", "value": 7.1 }] }',
  },
});
testAdapter('faulty', () => ({ id: '', load: () => Promise.reject(new Error('never')) }));
