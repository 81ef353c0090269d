import { offence, type Rule } from './rule.ts'
import { isTest, type SourceFile } from './tree.ts'
import { type Node, nameOf, nodesIn } from './walk.ts'

const SPOKEN = new Set([
  ...['label', 'placeholder', 'title', 'description', 'alt', 'aria-label', 'aria-description', 'aria-placeholder'],
  ...['legend', 'caption', 'nothingFound', 'nothingFoundMessage', 'error', 'message'],
])
const NAMES = /^(Ujung|QRIS|NPWP|PPN|SKU|PIN|OK|kg|g|ml|cm|[A-Z0-9]+(-[A-Z0-9]+)+)$/
const WORD = /\p{L}{2,}/u

const isSpeech = (text: string) => WORD.test(text) && !NAMES.test(text.trim())

const spoken = (node: Node): string | undefined => {
  if (node.type === 'JSXText') return node.value as string
  if (node.type === 'JSXAttribute' && SPOKEN.has(nameOf(node.name) ?? '')) return literal(node.value)
  if (node.type === 'JSXExpressionContainer') return literal(node.expression)
  return undefined
}

const literal = (value: unknown) => {
  const node = value as Node | null
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

const inAttribute = (file: SourceFile) => {
  const all = nodesIn(file)
  const values = new Set(all.filter(n => n.type === 'JSXAttribute').map(n => n.value))
  return all.filter(node => !values.has(node))
}

const screen = (jsx: string) => ({ 'ends/belakang/desk/inbox.tsx': `export const A = () => ${jsx}` })

export const screenWords: Rule = {
  name: 'screen-words',
  says: 'words on screens come from a catalogue, in Indonesian and English',
  look: tree =>
    tree
      .filter(file => /^ends\/.*\.tsx$/.test(file.path) && !isTest(file) && !/gallery/.test(file.path))
      .flatMap(file =>
        inAttribute(file).flatMap(node => {
          const words = spoken(node)
          return words && isSpeech(words) ? [offence(file, node.start, `says “${words.trim()}” itself`)] : []
        }),
      ),
  bad: [
    screen('<p>Save the sale</p>'),
    screen('<input placeholder="Nama barang" />'),
    screen("<b>{'Bayar'}</b>"),
    screen('<button aria-label="Close" />'),
  ],
  good: screen(
    '<p className="wide" title={t("sale.save")} id={"save-sale"}>{t("sale.save")} · 2 × <b>QRIS</b> 10 <i>Ujung</i></p>',
  ),
}
