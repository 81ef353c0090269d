import type { Standing } from '#kit/lanes/standing.ts'
import type { Tone } from '../../parts/Bits.tsx'

export const TONES: Readonly<Record<Standing, Tone>> = {
  offline: 'bad',
  locked: 'bad',
  staff: 'warn',
  shut: 'plain',
  attract: 'good',
  language: 'plain',
  scanning: 'plain',
  paying: 'plain',
  done: 'good',
}
