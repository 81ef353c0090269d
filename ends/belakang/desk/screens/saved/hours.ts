import type { useFormats } from '../../parts/use-formats.ts'

type Formats = ReturnType<typeof useFormats>

/** Seconds as hours with one decimal, from ten hours on whole. */
export const hoursText = (seconds: number, format: Formats): string =>
  Math.abs(seconds) >= 36_000 ? format.count(Math.round(seconds / 3600)) : format.qty(Math.round(seconds / 360) * 100)
