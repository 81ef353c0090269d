import { FRAME } from '../words/frame.ts'
import type { Handheld } from './handheld.ts'
import type { Read } from './read-code.ts'
import { tell } from './tell.ts'

const LABELS = { unit: FRAME['unit-here'], bin: FRAME['bin-here'], item: FRAME['item-here'] } as const

/** Says what a scan was that this screen has no use for. */
export const tellNotWanted = (phone: Handheld, read: Read): void => {
  if (read.kind === 'unknown' || read.kind === 'search') {
    const code = read.kind === 'unknown' ? read.code : read.text
    tell(phone, 'bad', FRAME['unknown-code'], { code }, FRAME['unknown-code-do'])
  } else if (read.kind !== 'nothing') tell(phone, 'bad', LABELS[read.kind], {}, FRAME['not-wanted-here'])
}
