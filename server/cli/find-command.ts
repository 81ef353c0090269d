import { typosBetween } from '#kernel/typos-between.ts'
import type { Command } from './command.ts'

export type Found =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: readonly string[] }
  /** A first word that several commands share, or nothing at all: show what there is. */
  | { readonly kind: 'list'; readonly commands: readonly Command[] }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: string | null }

const nearest = (word: string, commands: readonly Command[]): string | null => {
  const ranked = commands.map(c => ({ name: c.name, far: typosBetween(word, c.name) })).sort((a, b) => a.far - b.far)
  return ranked[0] && ranked[0].far <= 3 ? ranked[0].name : null
}

/** Which command the words name: two words before one. */
export const findCommand = (args: readonly string[], commands: readonly Command[]): Found => {
  const words = args.slice(0, 2).filter(word => !word.startsWith('-'))
  const two = commands.find(c => c.name === words.join(' '))
  if (words.length === 2 && two) return { kind: 'command', command: two, rest: args.slice(2) }
  const [first] = words
  if (first === undefined || first === 'help') return { kind: 'list', commands }
  const one = commands.find(c => c.name === first)
  if (one) return { kind: 'command', command: one, rest: args.slice(1) }
  const group = commands.filter(c => c.name.startsWith(`${first} `))
  if (group.length > 0 && (args[1] === undefined || args[1].startsWith('-'))) return { kind: 'list', commands: group }
  const word = group.length > 0 ? words.join(' ') : first
  return { kind: 'unknown', word, nearest: nearest(word, commands) }
}
