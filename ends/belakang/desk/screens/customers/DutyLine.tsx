import { Tag } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Duty } from '../../server/duty-queries.ts'
import { DUTIES } from '../../words/duties.ts'
import { useSay } from '../../words/words.ts'
import styles from './Rule.module.css'

const BOOKED = ['sales', 'invoices', 'orders'] as const

/** One request with its clock, and what an erasure left for the books. */
export const DutyLine = ({ it }: { readonly it: Duty }) => {
  const say = useSay(DUTIES)
  const format = useFormats()
  const late = it.doneAt === null && Date.parse(it.dueAt) < Date.now()
  const kept = it.outcome?.kept ?? []
  const left = BOOKED.flatMap(what => {
    const one = kept.find(k => k.what === what)
    return one ? [say(`kept-${what}`, { n: format.count(one.count) })] : []
  })
  const state = it.doneAt
    ? say('done', { when: format.dateTime(it.doneAt) })
    : say(late ? 'late' : 'due', { when: format.dateTime(it.dueAt) })
  return (
    <div>
      <div className={styles.line}>
        <b>{say(`kind-${it.kind}`)}</b>
        <Tag tone={it.doneAt ? 'good' : late ? 'bad' : 'plain'}>{state}</Tag>
      </div>
      <div className="quiet">{say('asked', { when: format.dateTime(it.askedAt) })}</div>
      {left.length > 0 && (
        <div className="quiet">{say('kept', { years: String(it.outcome?.years ?? ''), what: left.join(', ') })}</div>
      )}
    </div>
  )
}
