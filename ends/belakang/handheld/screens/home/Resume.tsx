import type { WorkRow } from '#kit/offline/deeds/index.ts'
import type { IconName } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { Head, List, Row } from '../../parts/Card.tsx'
import { useFormats, usePhone } from '../../parts/use-phone.tsx'
import { useMyWorks } from '../../parts/use-work.ts'
import { HOME } from '../../words/home.ts'
import { go } from '../../work/ways.ts'

type Begun = {
  readonly screen: string
  readonly icon: IconName
  readonly word: keyof typeof HOME
  readonly named: string
  /** What the screen is opened with; the work's own id where nothing is said. */
  readonly by?: string
}

/** Where each kind of work goes on, and what it is called there. */
const BEGUN: Readonly<Record<string, Begun>> = {
  count: { screen: 'counting', icon: 'clipboard', word: 'count', named: 'name' },
  receive: { screen: 'receiving', icon: 'receive', word: 'receive', named: 'supplierName', by: 'delivery' },
  truck: { screen: 'truck', icon: 'truck', word: 'truck', named: 'number', by: 'shipment' },
  load: { screen: 'load', icon: 'truck', word: 'load', named: 'truck', by: 'trip' },
  transfer: { screen: 'transferring', icon: 'send', word: 'transfer', named: 'toCode' },
  online: { screen: 'order-picking', icon: 'box', word: 'orders', named: 'number' },
  pick: { screen: 'picking', icon: 'basket', word: 'pick', named: 'number', by: 'list' },
}

const partOf = ({ work }: WorkRow, part: string) => String((work as Record<string, unknown>)[part] ?? '')

/** What I have begun and not handed in: it waits here, whatever happened to the phone. */
export const Resume = () => {
  const phone = usePhone()
  const say = useSay(HOME)
  const format = useFormats()
  const works = useMyWorks().filter(row => row.kind in BEGUN)
  if (works.length === 0) return null
  return (
    <>
      <Head>{say('resume')}</Head>
      <List label={say('resume')}>
        {works.map(row => {
          const begun = BEGUN[row.kind]!
          return (
            <li key={row.id}>
              <Row
                icon={begun.icon}
                tone="note"
                title={partOf(row, begun.named)}
                about={`${say(begun.word)} · ${format.time(row.at)}`}
                onPress={() => go(phone, begun.screen, begun.by ? partOf(row, begun.by) : row.id)}
              />
            </li>
          )
        })}
      </List>
    </>
  )
}
