/** A piece of text as a PDF sets it: where its base line begins, in points from the lower left corner. */
export type SetText = {
  readonly str: string
  readonly width: number
  /** Six numbers; the last four say the size of the letters and where they begin. */
  readonly transform: readonly number[]
}

/** A word and where it stands, in dots of a tenth of a point from the upper left corner of the page. */
export type SetWord = {
  readonly text: string
  readonly sure: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const DOTS = 10

type Piece = { readonly words: SetWord[]; readonly base: number; readonly size: number }

const piece = ({ str, width, transform }: SetText, height: number): Piece => {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d) || 1
  const letter = (width / Math.max(str.length, 1)) * DOTS
  const words = [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...{ text, sure: 100, left: Math.round(x * DOTS + index * letter) },
    right: Math.round(x * DOTS + (index + text.length) * letter),
    ...{ top: Math.round((height - y - size) * DOTS), bottom: Math.round((height - y) * DOTS) },
  }))
  return { words, base: y, size }
}

/** Letters set one by one are one word where no room is left between them. */
const joined = (words: readonly SetWord[]): SetWord[] => {
  const line: SetWord[] = []
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const last = line.at(-1)
    const touches = last !== undefined && word.left - last.right < (word.bottom - word.top) * 0.12
    if (touches) line.splice(-1, 1, { ...last, text: last.text + word.text, right: word.right })
    else line.push(word)
  }
  return line
}

/** The words of a page in lines, from above, each from left to right. `height` is the page's, in points. */
export const textLines = (texts: readonly SetText[], height: number): SetWord[][] => {
  const pieces = texts.filter(it => it.str.trim() !== '').map(it => piece(it, height))
  const lines: { words: SetWord[]; base: number }[] = []
  for (const it of pieces.toSorted((a, b) => b.base - a.base)) {
    const last = lines.at(-1)
    if (last && last.base - it.base < it.size * 0.5) last.words.push(...it.words)
    else lines.push({ words: [...it.words], base: it.base })
  }
  return lines.map(line => joined(line.words))
}
