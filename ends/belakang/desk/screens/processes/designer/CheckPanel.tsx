import { Hint } from '../../../parts/Bits.tsx'
import type { Answered, Client } from '../../../server/contract.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Designer.module.css'

export type Finding = Answered<Client['flow']['examineDiagram']>['elements'][number]

type CheckProps = { readonly findings: readonly Finding[]; readonly show: (element: string) => void }

/** What cannot run, by element; pressing one shows it. */
export const CheckPanel = ({ findings, show }: CheckProps) => {
  const say = useSay(PROCESSES)
  const bad = findings.filter(it => !it.executable)
  if (bad.length === 0) return <Hint tone="good">{say('check-sound')}</Hint>
  return (
    <>
      <Hint tone="bad">{say('check-n', { n: bad.length })}</Hint>
      <ul className={styles.faults}>
        {bad.map(it => (
          <li key={it.id}>
            <button type="button" onClick={() => show(it.id)}>
              <b>{it.name || it.id}</b>
              {it.why}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
