import { composeScene, padangBoundaries, validate } from '../../../src/core.js';
import { createRenderer } from '../../../src/render/create-renderer.js';
import { rendererContract } from '../../contract/renderer-contract.js';
import { demoDataset } from '../demo-dataset.js';

const { dataset } = validate(demoDataset);

rendererContract('The layered renderer on SVG', {
  make: () => createRenderer(),
  scene: composeScene(dataset, padangBoundaries(), { indicator: 'poverty-rate-estimate', layers: ['kube-grants'] }),
  other: composeScene(dataset, padangBoundaries(), { indicator: 'low-welfare-families', language: 'en' }),
});
