import { ActionIcon } from '@mantine/core'
import { useEffect, useState } from 'react'
import { paidByQris, takeQrisBack } from '#kit/counter/ask-qris.ts'
import { attemptsFor, takeCardBack } from '#kit/counter/charge-card.ts'
import { releaseValue } from '#kit/counter/hold-value.ts'
import { Icon, type IconName, KeyHint } from '#kit/ui/index.ts'
import type { OfferedTender } from '#modules/payments/rules/index.ts'
import { finishSale } from '../till/finish-sale.ts'
import { backToSale } from '../till/take-payment.ts'
import type { Till } from '../till/till.ts'
import { refusalWord, type Words } from '../till/words-of.ts'
import { PayCard } from './PayCard.tsx'
import { PayCash } from './PayCash.tsx'
import { PayCredit } from './PayCredit.tsx'
import { PayGift } from './PayGift.tsx'
import { PayPoints } from './PayPoints.tsx'
import { PayQris } from './PayQris.tsx'
import styles from './PayScreen.module.css'
import { PaySummary } from './PaySummary.tsx'
import type { PayProps } from './pay-props.ts'
import { useSay, useTill, useTillState } from './use-till.tsx'

type Method = 'cash' | 'qris' | 'card' | 'gift' | 'points' | 'credit'

const METHODS: readonly { method: Method; word: Words; icon: IconName }[] = [
  { method: 'cash', word: 'pay.cash', icon: 'cash' },
  { method: 'qris', word: 'pay.qris', icon: 'qr' },
  { method: 'card', word: 'pay.card', icon: 'card' },
  { method: 'gift', word: 'pay.gift', icon: 'gift' },
  { method: 'points', word: 'pay.points', icon: 'star' },
  { method: 'credit', word: 'pay.credit', icon: 'book' },
]

const PANELS: Readonly<Record<Method, (props: PayProps) => React.JSX.Element>> = {
  cash: PayCash,
  qris: PayQris,
  card: PayCard,
  gift: PayGift,
  points: PayPoints,
  credit: PayCredit,
}

/** Paid out of what the server set aside: given back when the cashier takes the tender away. */
const HELD: ReadonlySet<OfferedTender['kind']> = new Set(['gift', 'points', 'credit'])

const amountOf = (tender: OfferedTender) => (tender.amount === 'rest' ? 0 : tender.amount)

const paidAlready = async (till: Till): Promise<OfferedTender[]> => {
  const cards = (await attemptsFor(till)).filter(a => a.state === 'approved')
  return [
    ...cards.map(({ id, kind, amount, ref }) => ({
      ...{ id, kind: 'card' as const, ref: ref ?? '' },
      amount: kind === 'refund' ? -amount : amount,
    })),
    ...(await paidByQris(till)).map(({ id, amount, seen }) => ({ id, kind: 'qris' as const, amount, ref: seen ?? '' })),
  ]
}

/** Tenders put down so far, and how the sale ends once they settle it. */
const usePaying = () => {
  const till = useTill()
  const { say } = useSay()
  const total = useTillState(s => s.priced?.total ?? 0)
  const [offered, setOffered] = useState<readonly OfferedTender[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const open = total - offered.reduce((a, t) => a + amountOf(t), 0)

  // What was paid by card or QRIS before a crash is paid all the same.
  useEffect(() => {
    void paidAlready(till).then(setOffered)
  }, [till])

  const finish = async (tenders: readonly OfferedTender[]) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const answer = await finishSale(till, tenders)
    setBusy(false)
    if (answer.ok) return
    till.sounds.error()
    setProblem(
      answer.refusal === 'price-moved'
        ? say('pay.priceMoved')
        : say(refusalWord(answer.refusal), { detail: answer.detail ?? answer.refusal }),
    )
  }

  const put = (tender: OfferedTender) => {
    const next = [...offered, tender]
    const left = total - next.reduce((a, t) => a + amountOf(t), 0)
    const settles = tender.kind === 'cash' || left === 0
    if (settles) void finish(next)
    else setOffered(next)
  }

  const take = async (id: string) => {
    const card = offered.some(t => t.id === id && t.kind === 'card')
    if (card && (await takeCardBack(till, id))?.state !== 'reversed') {
      till.sounds.error()
      setProblem(say('card.notReversed'))
      return
    }
    if (offered.some(t => t.id === id && t.kind === 'qris')) await takeQrisBack(till, id)
    if (offered.some(t => t.id === id && HELD.has(t.kind))) releaseValue(till, id)
    setProblem(null)
    setOffered(offered.filter(t => t.id !== id))
  }
  return { offered, open, total, problem, busy, put, take, finish }
}

export const PayScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const [method, setMethod] = useState<Method>('cash')
  const { offered, open, total, problem, busy, put, take, finish } = usePaying()
  const Panel = PANELS[method]
  const nothingToPay = open === 0 && total === 0

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (till.store.get().approval) return
      const chosen = /^F([1-6])$/.exec(event.key)
      if (chosen) {
        event.preventDefault()
        setMethod(METHODS[Number(chosen[1]) - 1]!.method)
      }
      if (event.key === 'Escape' && offered.length === 0) backToSale(till)
      if (event.key === 'Enter' && nothingToPay) void finish([])
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <div className={styles.page}>
      <section className={styles.left}>
        <div className={styles.top}>
          <ActionIcon
            variant="default"
            size={52}
            aria-label={say('pay.back')}
            disabled={offered.length > 0}
            onClick={() => backToSale(till)}
          >
            <Icon name="back" />
          </ActionIcon>
          <h1>{total < 0 ? say('pay.refundTitle') : say('pay.title')}</h1>
        </div>
        <PaySummary total={total} open={open} offered={offered} take={id => void take(id)} />
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </section>
      <section className={styles.right}>
        <div className={styles.methods} role="tablist" aria-label={say('pay.methods')}>
          {METHODS.map((m, n) => (
            <button
              key={m.method}
              type="button"
              role="tab"
              aria-selected={m.method === method}
              onClick={() => setMethod(m.method)}
            >
              <Icon name={m.icon} />
              <span>{say(m.word)}</span>
              <KeyHint keys={`F${n + 1}`} />
            </button>
          ))}
        </div>
        <div className={styles.panel} role="tabpanel" aria-busy={busy}>
          {nothingToPay ? (
            <button type="button" className={styles.even} onClick={() => void finish([])}>
              {say('pay.even')} <KeyHint keys="Enter" />
            </button>
          ) : (
            <Panel key={offered.length} open={open} put={put} />
          )}
        </div>
      </section>
    </div>
  )
}
