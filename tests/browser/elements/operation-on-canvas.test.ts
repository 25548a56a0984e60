import { expect, vi } from 'vitest';
import { operationContract } from '../../contract/operation-contract.js';
import { inside } from '../placed-map.js';

operationContract('A map of WebGL', {
  attributes: { renderer: 'webgl' },
  drawn: (map) => vi.waitFor(() => expect(inside(map, '.pm-map').dataset['canvas']).toBe('painted'), 20_000),
});
