import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { BarList } from '../../../charts/BarList.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { type OutcomeCount, receiversQuery } from '../../../server/campaign-queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Campaign.module.css'
import { askedOf, type Form } from './form.ts'

/** How many get it, and of the others how many for which reason. */
export const Outcomes = ({ counts }: { readonly counts: readonly OutcomeCount[] }) => {
  const say = useSay(CAMPAIGNS)
  const format = useFormats()
  const all = counts.reduce((sum, it) => sum + it.n, 0)
  const others = counts.filter(it => it.outcome !== 'reached').sort((a, b) => b.n - a.n)
  const reached = all - others.reduce((sum, it) => sum + it.n, 0)
  return (
    <>
      <output className={styles.count} aria-live="polite">
        {say('get-it', { n: format.count(reached) })}
      </output>
      <div className="quiet">{say('of-members', { n: format.count(all) })}</div>
      {others.length > 0 && (
        <>
          <div className={styles.why}>{say('others-why')}</div>
          <BarList
            label={say('others-why')}
            colour="var(--chart-3)"
            bars={others.map(it => ({
              ...{ key: it.outcome, name: say(`outcome-${it.outcome}`), value: it.n, text: format.count(it.n) },
            }))}
          />
        </>
      )}
    </>
  )
}

/** Who would get the campaign if it began now, counted as it is made. */
export const Receivers = ({ form }: { readonly form: Form }) => {
  const say = useSay(CAMPAIGNS)
  const [asked] = useDebouncedValue(askedOf(form), 250)
  const nobody = { id: form.id, segment: form.id, channel: 'mail', holdOut: 0, weeklyCap: 1 } as const
  const { data } = useQuery(receiversQuery(asked ?? nobody, asked !== null))
  return (
    <Section title={say('who-gets')} note={say('who-note')}>
      {!asked ? <div className="quiet">{say('choose-segment')}</div> : data ? <Outcomes counts={data} /> : '…'}
    </Section>
  )
}
