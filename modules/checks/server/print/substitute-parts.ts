import type { PlacedPart } from '#platform/printer/document/index.ts'
import { inLetters, substituteLine } from '../../rules/index.ts'
import type { CheckDetail } from '../register/get-check.ts'

export type PrintPicture = { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array }

export type Printed = {
  readonly check: CheckDetail
  /** Who prints it, and the day. */
  readonly by: string
  readonly day: string
  readonly front: PrintPicture
  readonly back: PrintPicture
}

/** The words that 12 CFR 229.51 wants on it, to the letter. */
export const LEGEND =
  'This is a legal copy of your check. You can use it the same way you would use the original check.'

const OURS =
  'A print of ours on plain paper, in ordinary type. It takes the place of the original only when a bank prints it with magnetic ink and warrants it (12 CFR 229.51 and 229.52).'

const [LEFT, WIDTH, HEIGHT] = [30, 552, 250]
const WORDS = 128

const frameAt = (y: number): PlacedPart => ({ frame: true, x: LEFT, y, width: WIDTH, height: HEIGHT })

const words = (y: number, lines: readonly (readonly [text: string, size: number, room: number, bold?: boolean])[]) => {
  let at = y
  return lines.map(([text, size, room, bold = false]): PlacedPart => {
    const part = { x: LEFT + 10, y: at, width: WORDS, text, size, bold }
    at += room
    return part
  })
}

const picture = (y: number, it: PrintPicture): PlacedPart => ({
  ...{ x: LEFT + 150, y: y + 12, width: 390, height: 180, picture: it },
})

/**
 * A substitute check as X9.100-140 lays it out: the front with who truncated and who printed it, the legend, the picture
 * and the code line; below it the back.
 */
export const substituteParts = ({ check, by, day, front, back }: Printed): PlacedPart[] => {
  const [first, second] = [60, 350]
  const line = inLetters(substituteLine(check.line, check.amount))
  return [
    { x: LEFT, y: 34, width: WIDTH, text: OURS, size: 8 },
    frameAt(first),
    ...words(first + 14, [
      [`*${check.batchName}*`, 8, 24],
      [`${check.day} · ${check.batch.slice(-12)}`, 7, 22],
      [`*${by}*`, 8, 24],
      [day, 7, 22],
      [LEGEND, 9, 60, true],
    ]),
    picture(first, front),
    { x: LEFT + 150, y: first + HEIGHT - 34, width: 390, text: line, size: 13 },
    frameAt(second),
    ...words(second + 14, [
      [`*${by}*`, 8, 24],
      [`${day} · ${check.id.slice(-12)}`, 7, 24],
      ['Do not endorse or write below this line.', 7, 20],
    ]),
    picture(second, back),
  ]
}
