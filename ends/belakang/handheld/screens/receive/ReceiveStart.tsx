import { useSay } from '#kit/words/words.ts'
import type { Expected } from '#modules/purchasing/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useExpected, useNoticesAhead } from '../../parts/use-deliveries.ts'
import { useFormats, usePhone } from '../../parts/use-phone.tsx'
import { useMyWorks } from '../../parts/use-work.ts'
import { RECEIVE } from '../../words/receive.ts'
import { threadOfDelivery } from '../../work/hand-in-goods.ts'
import { readingOf } from '../../work/reading-of.ts'
import type { ReceiveWork } from '../../work/receive.ts'
import { useRows } from '../../work/sheets.ts'
import { tell } from '../../work/tell.ts'
import { go } from '../../work/ways.ts'

type Coming = Expected['orders'][number]

/** Deliveries counted on this phone about which the server has not answered yet. */
const useWaiting = () => {
  const phone = usePhone()
  const rows = useRows(
    () => phone.db.deeds.filter(row => row.kind === 'receive-goods' && row.state !== 'done').toArray(),
    [],
  )
  return new Set(rows?.map(row => row.thread))
}

const DeliveryRow = ({
  head,
  begun,
  waits,
}: {
  readonly head: Coming
  readonly begun: boolean
  readonly waits: boolean
}) => {
  const phone = usePhone()
  const say = useSay(RECEIVE)
  const format = useFormats()
  const about = waits ? say('waits-sent') : `${head.number} · ${say('expected', { day: format.date(head.expected) })}`
  return (
    <Row
      icon={waits ? 'clock' : 'receive'}
      tone={waits || begun ? 'note' : undefined}
      title={head.supplierName}
      about={about}
      onPress={() => go(phone, 'receiving', head.id)}
    />
  )
}

const plain = (text: string) => text.replace(/[^0-9a-z]/gi, '').toUpperCase()

/** What suppliers bring: announced or simply ordered. The note's number, or the code of any carton, opens it. */
export default function ReceiveStart() {
  const phone = usePhone()
  const say = useSay(RECEIVE)
  const sheet = useExpected()
  useNoticesAhead(sheet.value)
  const waiting = useWaiting()
  const begun = new Set(useMyWorks('receive').map(row => (row.work as ReceiveWork).delivery))
  const { notices = [], orders = [] } = sheet.value ?? {}
  const scan = (text: string) => {
    const read = readingOf(phone, text, false)
    const sscc = read.kind === 'unit' ? read.sscc : null
    const found = sscc
      ? notices.find(notice => notice.cartons.some(carton => carton.sscc === sscc))
      : [...notices, ...orders].find(head => plain(head.number) === plain(text))
    if (found) return go(phone, 'receiving', found.id)
    tell(phone, 'bad', RECEIVE['not-found'], { code: text }, RECEIVE['not-found-do'])
  }
  const groups = [
    ['notices', notices],
    ['orders', orders],
  ] as const
  return (
    <Screen title={say('title')} foot={<ScanBar hint={say('scan-any')} onScan={scan} />}>
      <AsOf sheet={sheet} />
      {sheet.value && notices.length + orders.length === 0 && (
        <Empty icon="receive" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      {groups
        .filter(([, heads]) => heads.length > 0)
        .flatMap(([word, heads]) => [
          <Head key={word}>{say(word)}</Head>,
          <List key={`${word} list`} label={say(word)}>
            {heads.map(head => (
              <li key={head.id}>
                <DeliveryRow head={head} begun={begun.has(head.id)} waits={waiting.has(threadOfDelivery(head.id))} />
              </li>
            ))}
          </List>,
        ])}
    </Screen>
  )
}
