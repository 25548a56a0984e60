import type { AttributeValue } from '../node.js';

/** What tells how points look. */
export interface PointKind {
  readonly isMadeUp: boolean;
  /** Whether they stand on outlines alone, or on the page, where a white line is not seen. */
  readonly isOnOutlines: boolean;
}

/** How a point's circle looks: a made-up one is paler, with a broken outline, so that nobody takes it for a fact. */
export function pointLook({ isMadeUp, isOnOutlines }: PointKind): Readonly<Record<string, AttributeValue>> {
  const isDark = isMadeUp && isOnOutlines;
  return {
    class: isDark ? 'pm-made-up' : null,
    fill: '#6a2c91',
    'fill-opacity': isMadeUp ? 0.45 : 0.8,
    stroke: isDark ? '#4a1d6b' : '#ffffff',
    'stroke-width': 1.2,
    'stroke-dasharray': isMadeUp ? '3 2' : null,
  };
}
