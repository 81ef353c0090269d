import { useSay } from '#kit/words/words.ts'
import { Card, Empty } from '../../parts/Card.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { LOOKUP } from '../../words/lookup.ts'
import { lookUp } from '../../work/look-up.ts'
import type { Read } from '../../work/read-code.ts'
import { readingOf } from '../../work/reading-of.ts'
import { ItemFound } from './ItemFound.tsx'

const NotAnItem = ({ read }: { readonly read: Read }) => {
  const frame = useSay(FRAME)
  const code = read.kind === 'unknown' ? read.code : read.kind === 'search' ? read.text : ''
  if (read.kind === 'unit') return <Empty icon="box" title={`${frame('unit-here')}: ${read.sscc}`} />
  if (read.kind === 'bin') return <Empty icon="shelf" title={`${frame('bin-here')}: ${read.code}`} />
  return (
    <Card tone="bad">
      <p role="alert">
        <b>{frame('unknown-code', { code })}</b>
      </p>
      <p>{frame('unknown-code-do')}</p>
    </Card>
  )
}

/** An item by any code: what is where, what it costs, how it moved. */
export default function LookupScreen() {
  const phone = usePhone()
  const say = useSay(LOOKUP)
  const frame = useSay(FRAME)
  const code = usePhoneState(s => s.way.id)
  const catalog = usePhoneState(s => s.catalog)
  const known = code ? catalog?.item(code) : undefined
  const read: Read | null = known
    ? { kind: 'item', item: known, qty: 1000, lot: null, expires: null, serial: null }
    : code
      ? readingOf(phone, code, false)
      : null
  return (
    <Screen
      title={say('title')}
      foot={
        <ScanBar
          hint={frame('scan-anything')}
          onScan={text => lookUp(phone, text, true)}
          onItem={item => lookUp(phone, item.id, true)}
        />
      }
    >
      {!read && (
        <Empty icon="scan" title={say('first')}>
          {say('first-do')}
        </Empty>
      )}
      {read?.kind === 'item' && <ItemFound read={read} />}
      {read && read.kind !== 'item' && <NotAnItem read={read} />}
    </Screen>
  )
}
