import { Link } from '@tanstack/react-router'
import { usePeople } from '../../parts/names.ts'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Kept } from '../../server/kinds.ts'
import { SALE } from '../../words/sale.ts'
import { TENDERS } from '../../words/today.ts'
import { useSay } from '../../words/words.ts'
import styles from './WhyLines.module.css'

type Line = Kept['fact']['lines'][number]

const Reasons = ({ line, returned }: { readonly line: Line; readonly returned: number }) => {
  const say = useSay(SALE)
  const format = useFormats()
  const person = usePeople()
  const reasons = line.why.filter(w => w.amount !== 0)
  return (
    <ul className={styles.reasons}>
      {line.why.length === 0 && <li>{say('why-none')}</li>}
      {line.why
        .filter(w => w.amount === 0)
        .map(w => (
          <li key={w.cause + w.text}>{w.text}</li>
        ))}
      {reasons.map(w => (
        <li key={w.cause + w.text} data-cut>
          <span>{w.text}</span>
          <span className="number">{format.money(w.amount)}</span>
        </li>
      ))}
      {line.override && <li>{say('override', { by: person(line.override.by), reason: line.override.reason })}</li>}
      {line.ageChecked && <li>{say('age', { by: person(line.ageChecked) })}</li>}
      {line.returns && (
        <li>
          {say('returns-of', { reason: line.returns.reason })}{' '}
          <Link to="/sales/$id" params={{ id: line.returns.sale }}>
            {say('see-first')}
          </Link>
        </li>
      )}
      {returned > 0 && <li className={styles.back}>{say('came-back', { qty: format.qty(returned) })}</li>}
    </ul>
  )
}

const Tenders = ({ fact }: { readonly fact: Kept['fact'] }) => {
  const say = useSay(SALE)
  const way = useSay(TENDERS)
  const format = useFormats()
  return (
    <div className={styles.tenders}>
      <h3>{say('paid')}</h3>
      {fact.tenders.map(t => (
        <p key={t.id}>
          <b>{way(t.kind)}</b>
          {t.ref && <span className="code">{t.ref}</span>}
          {t.given !== undefined && t.given > t.amount && (
            <span className="quiet">
              {say('given')} {format.money(t.given)} · {say('change')} {format.money(t.given - t.amount)}
            </span>
          )}
          <b className="number">{format.money(t.amount)}</b>
        </p>
      ))}
    </div>
  )
}

/** Each line with the reasons of its amount, and what was paid with. */
export const WhyLines = ({ kept }: { readonly kept: Kept }) => {
  const say = useSay(SALE)
  const format = useFormats()
  return (
    <Section title={say('why')}>
      <ol className={styles.lines}>
        {kept.fact.lines.map(line => (
          <li key={line.id}>
            <div className={styles.head}>
              <Link to="/items/$id" params={{ id: line.item }}>
                {line.name}
              </Link>
              <span className="quiet number">
                {format.qty(line.qty)} × {format.money(line.unitPrice)}
              </span>
              <b className="number">{format.money(line.net)}</b>
            </div>
            <Reasons line={line} returned={kept.returned[line.id] ?? 0} />
          </li>
        ))}
      </ol>
      <Tenders fact={kept.fact} />
    </Section>
  )
}
