import type { Tone } from '../../parts/Bits.tsx'

/** How a count's state is coloured. */
export const COUNT_TONES = {
  counting: 'plain',
  recounting: 'warn',
  review: 'warn',
  booked: 'good',
  dropped: 'plain',
} as const satisfies Record<string, Tone>
