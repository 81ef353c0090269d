import { type Feed, feedOf } from '../frames/read-steps.ts'
import { collectRecords } from '../icl/collect-records.ts'
import type { IclRecord } from '../icl/icl-record.ts'
import { readLengths } from '../icl/read-lengths.ts'
import { readLines } from '../icl/read-lines.ts'
import { readRecord } from '../layout/record-text.ts'
import type { FileTakers } from './file-check.ts'
import { checkOf, type Fields, returnOf } from './icl-line.ts'
import { gatherPicture } from './icl-picture.ts'

const CHECK = 25
const RETURN = 31
const RETURN_ADDENDA = [32, 33]
const VIEW = 50
const VIEW_DATA = 52
/** What may stand between an item and its pictures. */
const OF_ITEM = new Set([26, 27, 28, 32, 33, 34, 35, 50, 52, 54])

const fieldsOf = ({ layout, cols, have }: IclRecord): Fields => (layout ? readRecord(layout, cols, have).fields : {})

/** The item that records belong to: its place among those of its kind, and of a return what is read of it so far. */
type Open = { readonly of: 'check' | 'return'; readonly item: number; readonly fields: Fields[] }

/**
 * Gives each check detail (25), each return (31 with its addenda) and each full picture (52) of an image cash letter to
 * its taker as it passes. Nothing of the file is kept but the picture that is passing.
 */
export const readIclItems = (
  format: { readonly framing: 'lengths' | 'lines'; readonly ebcdic: boolean },
  { check, returned, picture }: FileTakers,
): Feed => {
  const counts = { check: -1, return: -1 }
  let open: Open | null = null
  const gathered = gatherPicture()
  const openItem = (of: 'check' | 'return', fields: Fields) => {
    counts[of] += 1
    open = { of, item: counts[of], fields: [fields] }
  }
  const closeReturn = () => {
    if (open?.of === 'return') returned?.(returnOf(open.fields))
    open = null
  }
  const record = (it: IclRecord) => {
    if (!OF_ITEM.has(it.type)) closeReturn()
    if (it.type === CHECK) {
      const fields = fieldsOf(it)
      const read = checkOf(fields)
      if (read) openItem('check', fields)
      if (read) check?.(read)
    } else if (it.type === RETURN) openItem('return', fieldsOf(it))
    else if (open && RETURN_ADDENDA.includes(it.type)) open.fields.push(fieldsOf(it))
    else if (it.type === VIEW) gathered.announce(fieldsOf(it))
    else if (it.type === VIEW_DATA && open && picture) {
      const seen = gathered.take()
      if (seen) picture({ of: open.of, item: open.item, ...seen })
    }
  }
  const sink = collectRecords({
    ...{ record, stray: () => undefined, note: () => undefined },
    text: gathered.begin,
    image: (buffer, from, to) => picture && gathered.more(buffer, from, to),
  })
  const feed = feedOf(format.framing === 'lines' ? readLines(sink, format.ebcdic) : readLengths(sink))
  const end = () => {
    feed.end()
    closeReturn()
  }
  return { push: feed.push, end }
}
