import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { fillVariables } from '#modules/customers/rules/index.ts'
import { companyQuery } from '../../../server/queries.ts'
import { CAMPAIGNS } from '../../../words/campaigns.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Campaign.module.css'
import type { Arm, Form } from './form.ts'

/** What a customer called Sari Dewi would read, by variant. */
export const Letters = ({ arms, channel }: { readonly arms: readonly Arm[]; readonly channel: Form['channel'] }) => {
  const say = useSay(CAMPAIGNS)
  const language = useLanguage()
  const { data } = useQuery(companyQuery)
  const name = say('preview-name')
  const company = data?.tradeName ?? 'Ujung'
  const values = { name, first: name.split(' ')[0]!, points: '1.250', place: company, company }
  return (
    <>
      {arms.map(it => {
        const words = language === 'en' && it.en.body !== '' ? it.en : it.id
        return (
          <div key={it.arm} className={styles.letter}>
            {arms.length > 1 && <div className="quiet">{say('variant', { arm: it.arm })}</div>}
            {channel === 'mail' && (
              <b className={styles.letterSubject}>{fillVariables(words.subject, values) || '…'}</b>
            )}
            {fillVariables(words.body, values) || '…'}
          </div>
        )
      })}
      <p className="quiet" style={{ margin: '10px 0 0' }}>
        {say('leave-note')}
      </p>
    </>
  )
}
