import { useSay } from '#kit/words/words.ts'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { Press } from '../../parts/Press.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useLocations } from '../../parts/use-locations.ts'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { PUT_AWAY } from '../../words/put-away.ts'
import { personOf } from '../../work/handheld.ts'
import { takeFromUnit, takeInHand } from '../../work/put-scan.ts'
import { readingOf } from '../../work/reading-of.ts'
import { useRows } from '../../work/sheets.ts'
import { tell } from '../../work/tell.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { Hand } from './Hand.tsx'
import { UnitHand } from './UnitHand.tsx'
import { usePutting } from './use-putting.ts'

const JustPut = () => {
  const phone = usePhone()
  const say = useSay(PUT_AWAY)
  const who = personOf(phone).id
  const rows = useRows(
    () =>
      phone.db.deeds
        .orderBy('n')
        .reverse()
        .filter(row => row.who === who && (row.kind === 'put-goods' || row.kind === 'put-unit'))
        .limit(8)
        .toArray(),
    [who],
  )
  if (!rows || rows.length === 0) return null
  return (
    <>
      <Head>{say('today')}</Head>
      <List label={say('today')}>
        {rows.map(row => (
          <li key={row.id}>
            <Row title={row.about.name} end={row.about.bin} />
          </li>
        ))}
      </List>
    </>
  )
}

/** What to scan first, and from where goods are being taken. */
const Start = ({ isMove, putting }: { readonly isMove: boolean; readonly putting: ReturnType<typeof usePutting> }) => {
  const say = useSay(PUT_AWAY)
  const { source, set } = putting
  if (!source)
    return (
      <Empty icon={isMove ? 'swap' : 'shelf'} title={say(isMove ? 'first-move' : 'first')}>
        {say(isMove ? 'first-move-do' : 'first-do')}
      </Empty>
    )
  return (
    <>
      <Empty icon="shelf" title={say('from-shelf', { bin: source.code })}>
        {say('first')}
      </Empty>
      <Press look="quiet" onClick={() => void set({ source: null })}>
        {say('source-other')}
      </Press>
    </>
  )
}

/** Goods onto the shelf, or from one shelf to another: scan what it is, scan where it lies. */
export default function PutAwayScreen() {
  const phone = usePhone()
  const say = useSay(PUT_AWAY)
  const isMove = usePhoneState(s => s.way.screen) === 'move'
  const locations = useLocations()
  const putting = usePutting(isMove ? 'move' : 'put-away')
  const { id, inHand, unit, unitHeld, source, lying, set, putOn, putUnit, takeSscc } = putting
  const isFull = inHand !== null || unit !== null
  const scan = (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed, locations.isBin)
    if (read.kind === 'bin') {
      const bin = locations.at(read.code)!
      if (isFull || !isMove) return void putOn(bin)
      void set({ source: { id: bin.id, code: bin.code } })
      return tell(phone, 'good', PUT_AWAY['from-shelf'], { bin: bin.code })
    }
    if (read.kind === 'unknown' && isFull)
      return tell(phone, 'bad', PUT_AWAY['bin-unknown'], { code: read.code }, PUT_AWAY['bin-unknown-do'])
    if (read.kind === 'unit') return takeSscc(read.sscc)
    if (read.kind !== 'item') return tellNotWanted(phone, read)
    if (unit) return void takeFromUnit(phone, id, read.item, unitHeld?.contents ?? [])
    void takeInHand(phone, id, read)
  }
  const hint = isFull ? 'scan-bin' : isMove && !source ? 'scan-source' : 'scan'
  return (
    <Screen
      title={say(isMove ? 'move' : 'title')}
      foot={
        <ScanBar
          hint={say(hint)}
          onScan={scan}
          onItem={item =>
            void (unit
              ? takeFromUnit(phone, id, item, unitHeld?.contents ?? [])
              : takeInHand(phone, id, { item, qty: 1000, lot: null }))
          }
        />
      }
    >
      {inHand && <Hand inHand={inHand} lying={lying} set={next => void set({ inHand: next })} />}
      {unit && (
        <UnitHand
          inHand={unit}
          unit={unitHeld ?? undefined}
          set={next => void set({ unit: next })}
          onNoBin={() => void putUnit(null)}
        />
      )}
      {!isFull && <Start isMove={isMove} putting={putting} />}
      <JustPut />
    </Screen>
  )
}
