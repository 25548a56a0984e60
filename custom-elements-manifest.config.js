/** Keeps the elements and what a page can use of them, and names the file that a page loads. */
function publicElements() {
  return {
    name: 'public-elements',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.flatMap(({ declarations, ...rest }) => {
        const elements = declarations.filter(({ customElement, tagName }) => customElement && tagName);
        for (const element of elements) {
          element.members = element.members?.filter(isPublic);
          // An event is told of in the class's docstring; the one place that dispatches them all has no name for it.
          element.events = element.events?.filter(({ description }) => description);
        }
        const exports = elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: ENTRY } }));
        return elements.length === 0 ? [] : [{ ...rest, path: ENTRY, declarations: elements, exports }];
      });
    },
  };
}

const ENTRY = 'dist/padang-map.js';
const LIFECYCLE =
  /^(attributeChanged|connected|disconnected|adopted)Callback$|^(willUpdate|update|updated|firstUpdated|shouldUpdate|render|getUpdateComplete|createRenderRoot)$/;

function isPublic({ name, privacy = 'public', static: isStatic = false }) {
  return privacy === 'public' && !isStatic && !name.startsWith('#') && !LIFECYCLE.test(name);
}

export default {
  globs: ['src/elements/*.ts', 'src/index.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicElements()],
};
