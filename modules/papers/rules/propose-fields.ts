import { typosBetween } from '#kernel/typos-between.ts'
import type { PaperField, Proposal, SeenLine, SeenWord } from './paper-field.ts'
import { readValue } from './read-value.ts'

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A letter in seven may have been misread. */
const READ_WRONG = 7

const isLike = (seen: string, label: string) =>
  seen === label ||
  (label.length >= 4 && typosBetween(seen, label) <= Math.floor(label.length / READ_WRONG) + (label.length > 5 ? 1 : 0))

type Place = { readonly line: number; readonly from: number; readonly to: number; readonly likeness: number }

/** Where a label stands: words of one line that together read like it, a colon at their end or not. */
const findLabel = (lines: readonly SeenLine[], label: string): Place[] => {
  const wanted = plain(label)
  const words = label.split(' ').length
  return lines.flatMap((line, at) =>
    line.flatMap((_, from) => {
      const to = from + words
      if (to > line.length) return []
      const seen = plain(
        line
          .slice(from, to)
          .map(word => word.text)
          .join(''),
      )
      return isLike(seen, wanted) ? [{ line: at, from, to, likeness: seen === wanted ? 1 : 0.9 }] : []
    }),
  )
}

const isColon = (word: SeenWord) => /^[:=.\-–—_]+$/.test(word.text)

/** A gap this many times as wide as the print is high ends a column. */
const COLUMN_GAP = 4

const SPECK_IS_LESS_SURE = 70

/** A speck of dirt at the end of a line, taken for a letter. */
const isSpeck = ({ text, sure }: SeenWord) => text.length === 1 && (sure < SPECK_IS_LESS_SURE || /\W/.test(text))

const withoutSpecks = (words: readonly SeenWord[]): readonly SeenWord[] =>
  words.slice(0, words.findLastIndex(word => !isSpeck(word)) + 1)

const ofOneColumn = (all: readonly SeenWord[]): readonly SeenWord[] => {
  const words = withoutSpecks(all)
  const end = words.findIndex((word, n) => {
    const last = words[n - 1]
    return last !== undefined && word.left - last.right > COLUMN_GAP * (last.bottom - last.top)
  })
  return end < 0 ? words : withoutSpecks(words.slice(0, end))
}

/** The words after a label on its line, up to the next column. */
const rightOf = (line: SeenLine, place: Place): readonly SeenWord[] => {
  const rest = line.slice(place.to)
  const start = rest.findIndex(word => !isColon(word))
  return start < 0 ? [] : ofOneColumn(rest.slice(start))
}

/** The words on the next line that stand under the label or right of where it begins. */
const below = (lines: readonly SeenLine[], place: Place): readonly SeenWord[] => {
  const label = lines[place.line]![place.from]!
  const height = label.bottom - label.top
  const next = lines[place.line + 1] ?? []
  if (next.length === 0 || next[0]!.top - label.bottom > 3 * height) return []
  return ofOneColumn(next.filter(word => word.right > label.left - height))
}

type Found = { readonly value: string; readonly sure: number }

const textOf = (words: readonly SeenWord[]) =>
  words
    .map(word => word.text)
    .join(' ')
    .replace(/^[:=\s]+/, '')

const surenessOf = (words: readonly SeenWord[], likeness: number): number =>
  Math.round(words.reduce((least, word) => Math.min(least, word.sure), 100) * 10 * likeness)

const BELOW_IS_LESS_SURE = 0.8

const valueAt = (field: PaperField, lines: readonly SeenLine[], place: Place): Found | null => {
  const right = rightOf(lines[place.line]!, place)
  // «Nomor:INV-1» is one word to the reader of pictures.
  const value = readValue(field.type, textOf(right))
  if (value !== null) return { value, sure: surenessOf(right, place.likeness) }
  const under = below(lines, place)
  const lower = readValue(field.type, textOf(under))
  return lower === null ? null : { value: lower, sure: surenessOf(under, place.likeness * BELOW_IS_LESS_SURE) }
}

/** A label and its value printed without a space between are parted at the colon. */
const partAtColons = (line: SeenLine): SeenWord[] =>
  line.flatMap(word => {
    const at = word.text.indexOf(':')
    if (at <= 0 || at === word.text.length - 1 || /^\d+:\d/.test(word.text)) return [word]
    const cut = word.left + Math.round(((word.right - word.left) * (at + 1)) / word.text.length)
    return [
      { ...word, text: word.text.slice(0, at + 1), right: cut },
      { ...word, text: word.text.slice(at + 1), left: cut },
    ]
  })

/** A label at the beginning of its line says more than one in the midst of a sentence. */
const rank = (place: Place, order: number) => place.likeness * 100 - order * 2 - (place.from === 0 ? 0 : 10)

/**
 * What the fields of a kind of paper seem to say, from words and where they stand: the value right of its label, or under
 * it. Totals are the last one on the page, everything else the first. A field that is not found is left out.
 */
export const proposeFields = (fields: readonly PaperField[], seen: readonly SeenLine[]): Proposal[] => {
  const lines = seen.map(partAtColons)
  return fields.flatMap(field => {
    const places = field.labels
      .flatMap((label, order) => findLabel(lines, label).map(place => ({ place, points: rank(place, order) })))
      .sort(
        (a, b) =>
          b.points - a.points || (field.type === 'amount' ? b.place.line - a.place.line : a.place.line - b.place.line),
      )
    for (const { place } of places) {
      const found = valueAt(field, lines, place)
      if (found) return [{ name: field.name, ...found }]
    }
    return []
  })
}
