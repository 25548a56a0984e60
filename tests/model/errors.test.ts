import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { AdapterError, ClassificationError, DataValidationError, PadangMapError } from '../../src/model/errors.js';

const NAMES = ['PadangMapError', 'DataValidationError', 'ClassificationError', 'AdapterError'] as const;

/** The module as it is shipped: with its names taken away. */
async function minified(): Promise<Readonly<Record<string, new (...args: readonly unknown[]) => Error>>> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('../../src/model/errors.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [first] = [output].flat();
  const code = first && 'output' in first ? first.output[0].code : '';
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Awaited<ReturnType<typeof minified>>;
}

describe('errors', () => {
  it('keep their names when the code is minified', async () => {
    const classes = await minified();
    for (const name of NAMES) {
      const ErrorClass = classes[name]!;
      expect(ErrorClass.name, 'the class has lost its name').not.toBe(name);
      expect(new ErrorClass('code', 'message', { adapterId: '', retryable: false }).name).toBe(name);
    }
  });

  it('are all a PadangMapError with a code and the cause', () => {
    const cause = new Error('why');
    const errors = [
      new DataValidationError('m', [], { cause }),
      new ClassificationError('jenks', 'm'),
      new AdapterError('timeout', 'm', { adapterId: 'a', retryable: true, cause }),
    ];
    expect(errors.every((error) => error instanceof PadangMapError && error instanceof Error)).toBe(true);
    expect(errors.map(({ code }) => code)).toEqual(['data-invalid', 'classification-invalid', 'timeout']);
    expect(errors.map((error) => error.cause === cause)).toEqual([true, false, true]);
  });

  it('carry the facts of what failed', () => {
    const failed = new AdapterError('http-status', 'm', { adapterId: 'json:x', retryable: true, httpStatus: 503 });
    expect(failed).toMatchObject({ adapterId: 'json:x', retryable: true, httpStatus: 503 });
    expect(new AdapterError('network', 'm', { adapterId: 'x', retryable: true }).httpStatus).toBeNull();
    expect(new ClassificationError('jenks', 'm').method).toBe('jenks');
  });
});
