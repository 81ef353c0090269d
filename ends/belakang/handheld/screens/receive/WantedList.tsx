import { useSay } from '#kit/words/words.ts'
import { Head, List, Row, type Tone } from '../../parts/Card.tsx'
import { useFormats, useName, usePhoneState } from '../../parts/use-phone.tsx'
import { RECEIVE } from '../../words/receive.ts'
import { cameOf, type Extra, entriesOf, type ReceiveWork, type Wanted } from '../../work/receive.ts'

type WantedListProps = {
  readonly work: ReceiveWork
  readonly wanted: readonly Wanted[]
  readonly onLine: (wanted: Wanted) => void
  readonly onExtra: (extra: Extra) => void
}

const keyOf = ({ order, line }: { readonly order: string; readonly line: number }) => `${order}/${line}`

const toneOf = (came: number, { want, most }: Wanted, bad: number): Tone | undefined => {
  if (came > most) return 'bad'
  if (bad > 0) return 'note'
  return came > 0 && came >= want ? 'good' : undefined
}

const Line = ({ work, wanted, onLine }: Omit<WantedListProps, 'wanted' | 'onExtra'> & { readonly wanted: Wanted }) => {
  const say = useSay(RECEIVE)
  const format = useFormats()
  const nameOf = useName()
  const item = usePhoneState(s => s.catalog)?.item(wanted.item)
  const entries = entriesOf(work, wanted)
  const came = cameOf(work, wanted)
  const damaged = entries.reduce((sum, entry) => sum + entry.damaged, 0)
  const expired = entries.reduce((sum, entry) => sum + entry.expired, 0)
  const marks = [
    ...new Set(entries.flatMap(({ lot }) => (lot ? [say('lot-is', { lot })] : []))),
    ...(damaged > 0 ? [say('is-damaged', { n: format.qty(damaged) })] : []),
    ...(expired > 0 ? [say('is-expired', { n: format.qty(expired) })] : []),
  ]
  return (
    <Row
      {...(item && { item })}
      title={item ? nameOf(item) : wanted.name}
      about={marks.join(' · ') || wanted.sku}
      end={format.qty(came)}
      endAbout={say('of-want', { want: format.qty(wanted.want), unit: wanted.unit })}
      tone={toneOf(came, wanted, damaged + expired)}
      onPress={() => onLine(wanted)}
    />
  )
}

/** What nobody ordered, and then the order: what was touched last on top. */
export const WantedList = ({ work, wanted, onLine, onExtra }: WantedListProps) => {
  const say = useSay(RECEIVE)
  const format = useFormats()
  const touched = [...new Set(work.entries.map(keyOf))]
  const rank = (it: Wanted) => (touched.includes(keyOf(it)) ? touched.indexOf(keyOf(it)) : touched.length)
  return (
    <>
      {work.extras.length > 0 && <Head>{say('extras')}</Head>}
      <List label={say('extras')}>
        {work.extras.map(extra => (
          <li key={extra.id}>
            <Row
              icon="alert"
              tone="bad"
              title={extra.name}
              end={format.qty(extra.qty)}
              onPress={() => onExtra(extra)}
            />
          </li>
        ))}
      </List>
      <Head>{say('lines')}</Head>
      <List label={say('lines')}>
        {wanted
          .toSorted((a, b) => rank(a) - rank(b))
          .map(it => (
            <li key={keyOf(it)}>
              <Line work={work} wanted={it} onLine={onLine} />
            </li>
          ))}
      </List>
    </>
  )
}
