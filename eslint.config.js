import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

const FLOOR = 'is younger than Chrome 90, Safari 16.4 or Firefox 101';

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/']),
  js.configs.recommended,
  // Control characters are written in an expression to be taken out of a text.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('./reading.js')` types what comes later without naming it twice.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // An async function rejects where another would throw: reason enough, also without await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `data == null` asks for null and undefined in one, on purpose.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // A number in a text is what a map is made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An interface that only extends gives a name to the type that it extends.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Region names and messages hold no emoji; `[...text]` takes them apart by code point.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // `() => this.requestUpdate()` reads better than a body in braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // With noPropertyAccessFromIndexSignature off the compiler allows both; a key of outside data reads better in brackets.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    // Tests read untyped JSON and know what they put in.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The pages of the bench, and what it runs in a Node of its own, are written as their users write them, in plain JavaScript.
    files: ['tests/bench/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'clearInterval',
          'document',
          'fetch',
          'location',
          'performance',
          'requestAnimationFrame',
          'setInterval',
          'MessageChannel',
          'TextDecoder',
          'URLSearchParams',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    rules: {
      'no-console': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      'no-restricted-globals': [
        'error',
        // The floors without the DOM compile with Node's types: these names are Node's alone.
        ...['process', 'Buffer', 'global', 'require', '__dirname', 'setImmediate'],
        { name: 'structuredClone', message: `structuredClone ${FLOOR}.` },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Object', property: 'hasOwn', message: `Object.hasOwn ${FLOOR}.` },
        { object: 'Object', property: 'groupBy', message: `Object.groupBy ${FLOOR}.` },
        { object: 'AbortSignal', property: 'timeout', message: `AbortSignal.timeout ${FLOOR}.` },
        { object: 'AbortSignal', property: 'any', message: `AbortSignal.any ${FLOOR}.` },
        { object: 'Promise', property: 'withResolvers', message: `Promise.withResolvers ${FLOOR}.` },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'StaticBlock', message: `A static block ${FLOOR}.` },
        // Each argument takes room on the stack: a list of 130,000 ends in a RangeError.
        {
          selector: ':matches(CallExpression, NewExpression) > SpreadElement',
          message: 'A list may be longer than a call takes arguments: go through it, or hand it over whole.',
        },
      ],
    },
  },
);
