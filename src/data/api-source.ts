import type { DatasetInput } from '../model/dataset.schema.js';
import { fileAt } from './table/file.js';

type SourceInput = NonNullable<DatasetInput['sources']>[number];

/**
 * The source of figures that come from an address and name none of their own: the host and what is asked of it. The
 * query stays unsaid, as it may hold what is not for readers.
 */
export function apiSource(url: string): SourceInput {
  const [address = ''] = url.trim().split(/[?#]/);
  const host = /^https?:\/\/(?:[^/@]*@)?([^/]+)/i.exec(address)?.[1];
  const file = fileAt(address);
  const name = [host, file?.name].filter(Boolean).join(': ') || 'data';
  return { id: name, title: name, url: file?.url ?? null };
}
