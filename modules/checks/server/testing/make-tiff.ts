const ENTRY = 12
const SHORT = 3
const LONG = 4

const tagsOf = (strip: number): readonly (readonly [tag: number, type: number, value: number])[] => [
  [256, LONG, 1200],
  [257, LONG, 550],
  [258, SHORT, 1],
  [259, SHORT, 4],
  [262, SHORT, 0],
  [273, LONG, 8],
  [277, SHORT, 1],
  [278, LONG, 550],
  [279, LONG, strip],
]

const DIRECTORY = 2 + tagsOf(0).length * ENTRY + 4

/**
 * A TIFF of `bytes` bytes as X9.100-181 wants it: bi-level, Group 4, one strip, one directory at its end. What is in the
 * strip is no picture: dice of `seed`.
 */
export const makeTiff = (bytes: number, seed: number): Uint8Array => {
  const strip = Math.max(1, bytes - 8 - DIRECTORY)
  const image = new Uint8Array(8 + strip + DIRECTORY)
  const view = new DataView(image.buffer)
  image.set([0x49, 0x49, 0x2a, 0x00])
  view.setUint32(4, 8 + strip, true)
  let dice = seed >>> 0
  for (let i = 0; i < strip; i += 1) {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0
    image[8 + i] = dice >>> 24
  }
  const tags = tagsOf(strip)
  view.setUint16(8 + strip, tags.length, true)
  for (const [index, [tag, type, value]] of tags.entries()) {
    const at = 8 + strip + 2 + index * ENTRY
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, 1, true)
    view.setUint32(at + 8, value, true)
  }
  return image
}
