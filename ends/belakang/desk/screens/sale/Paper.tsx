import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { type Receipt, type ReceiptRow, receiptOf } from '#modules/sales/rules/index.ts'
import { usePeople, usePlaces, useRegisters } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { Kept } from '../../server/kinds.ts'
import { companyQuery, taxesQuery } from '../../server/queries.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Paper.module.css'

const Rows = ({ rows }: { readonly rows: readonly ReceiptRow[] }) => (
  <dl className={styles.rows}>
    {rows.map((row, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a receipt may say the same thing twice, and never changes
      <div key={n} data-strong={row.strong || undefined}>
        <dt>{row.label}</dt>
        <dd>{row.value}</dd>
      </div>
    ))}
  </dl>
)

const Lines = ({ lines }: { readonly lines: Receipt['lines'] }) => (
  <ul className={styles.lines}>
    {lines.map((line, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a receipt may name the same thing twice, and never changes
      <li key={n}>
        <p>{line.name}</p>
        <div>
          <span>{line.detail}</span>
          <span>{line.amount}</span>
        </div>
        {line.notes.map((note, m) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <div key={m} className={styles.note}>
            <span>{note.text}</span>
            <span>{note.amount}</span>
          </div>
        ))}
      </li>
    ))}
  </ul>
)

/** The receipt as the till printed it, made from the fact by the same rules. */
export const Paper = ({ fact }: { readonly fact: Kept['fact'] }) => {
  const say = useSay(SALE)
  const language = useLanguage()
  const format = useFormats()
  const { data: company } = useQuery(companyQuery)
  const { data: taxes } = useQuery(taxesQuery)
  const place = usePlaces().get(fact.place)
  const register = useRegisters().code(fact.register)
  const person = usePeople()
  const nameOf = language === 'id' ? 'nameId' : 'nameEn'
  const receipt = receiptOf(fact, {
    language,
    shop: {
      name: place?.name ?? company?.tradeName ?? '',
      address: place?.address ? [place.address] : [],
      phone: place?.phone ?? undefined,
      npwp: company?.npwp ?? undefined,
      footer: [],
    },
    register,
    cashier: person(fact.cashier),
    time: format.dateTime(fact.at),
    taxNames: Object.fromEntries(taxes?.classes.map(t => [t.code, t[nameOf]]) ?? []),
  })
  return (
    <section className={styles.paper} aria-label={say('as-printed')} data-paper>
      <header>
        <h2>{receipt.shop.name}</h2>
        {receipt.shop.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </header>
      {receipt.marks.map(mark => (
        <p key={mark} className={styles.mark}>
          {mark}
        </p>
      ))}
      <Rows rows={receipt.head} />
      <Lines lines={receipt.lines} />
      <Rows rows={receipt.totals} />
      <Rows rows={receipt.tenders} />
      {receipt.taxes.length > 0 && (
        <>
          {receipt.taxTitle && <p className={styles.small}>{receipt.taxTitle}</p>}
          <Rows rows={receipt.taxes} />
        </>
      )}
      {receipt.extras.length > 0 && <Rows rows={receipt.extras} />}
      <footer>
        {receipt.footer.map(line => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </section>
  )
}
