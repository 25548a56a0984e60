import { composeScene, padangBoundaries, validate } from '../../../src/core.js';
import { LayeredRenderer } from '../../../src/render/layered.renderer.js';
import { rendererContract } from '../../contract/renderer-contract.js';
import { demoDataset } from '../demo-dataset.js';

const { dataset } = validate(demoDataset);

rendererContract('The layered renderer on SVG', {
  make: () => new LayeredRenderer(),
  scene: composeScene(dataset, padangBoundaries(), { indicator: 'poverty-rate-estimate', layers: ['kube-grants'] }),
  other: composeScene(dataset, padangBoundaries(), { indicator: 'low-welfare-families', language: 'en' }),
});
