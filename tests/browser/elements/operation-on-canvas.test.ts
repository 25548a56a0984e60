import { expect } from 'vitest';
import { operationContract } from '../../contract/operation-contract.js';
import { eventually } from '../../eventually.js';
import { inside } from '../placed-map.js';

operationContract('A map of WebGL', {
  attributes: { renderer: 'webgl' },
  drawn: (map) => eventually(() => expect(inside(map, '.pm-map').dataset['canvas']).toBe('painted')),
});
