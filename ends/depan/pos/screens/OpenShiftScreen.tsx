import { Alert, Button, Text } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { refreshNow } from '#kit/counter/start-counter.ts'
import { judgeReadiness } from '#kit/offline/index.ts'
import { Icon } from '#kit/ui/index.ts'
import { type Denomination, totalOf } from '#modules/payments/rules/index.ts'
import { moveCash } from '../till/move-cash.ts'
import { askApproval, dataOf, type Till } from '../till/till.ts'
import type { Words } from '../till/words-of.ts'
import { CountCash } from './CountCash.tsx'
import styles from './PlainScreen.module.css'
import { useMoney, useSay, useTill, useTillState } from './use-till.tsx'

/** Why the shift cannot be opened now, with what the till knows at this moment. */
const readinessOf = (till: Till) => {
  const { data, refreshed, persisted, weakStorageBy, lastFactMs } = till.store.get()
  const until = data?.book.head.validTo ?? null
  return judgeReadiness({
    nowMs: Date.now(),
    refreshedMs: refreshed?.ms ?? null,
    clockOffMs: refreshed?.clockOffMs ?? 0,
    bookAgeHours: data?.snapshot.terms.bookAgeHours ?? 0,
    bookUntilMs: until === null ? null : Date.parse(until),
    lastFactMs,
    persisted,
    acceptedWeakStorage: weakStorageBy !== null,
  })
}

const NotReady = ({ reason }: { readonly reason: NonNullable<ReturnType<typeof readinessOf>> }) => {
  const { say } = useSay()
  const till = useTill()
  const accept = async () => {
    const by = await askApproval(till, { permission: 'sales.override', why: 'approve.storage' })
    if (by) till.store.set({ weakStorageBy: by })
  }
  return (
    <Alert color="red" icon={<Icon name="alert" />} title={say(`ready.${reason}.title` as Words)} role="alert">
      <Text mb="sm">{say(`ready.${reason}.text` as Words, { hours: dataOf(till).snapshot.terms.bookAgeHours })}</Text>
      {reason === 'storage-weak' ? (
        <Button variant="default" onClick={() => void accept()}>
          {say('ready.accept')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => void refreshNow(till)}>
          {say('ready.refresh')}
        </Button>
      )}
    </Alert>
  )
}

export const OpenShiftScreen = () => {
  const { say } = useSay()
  const money = useMoney()
  const till = useTill()
  const [counted, setCounted] = useState<readonly Denomination[]>([])
  const [busy, setBusy] = useState(false)
  const refreshed = useTillState(s => s.refreshed)
  const weakStorageBy = useTillState(s => s.weakStorageBy)
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged anew when either of these changes
  const reason = useMemo(() => readinessOf(till), [till, refreshed, weakStorageBy])

  const open = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    // Storage the browser may clear is taken on by name: it stands in the fact that opens the shift.
    const weak = weakStorageBy ? { approvedBy: weakStorageBy.id, reason: say('ready.storageNote') } : {}
    const answer = await moveCash(till, {
      kind: 'shift-open',
      amount: totalOf(counted),
      ...(counted.length > 0 && { denominations: counted }),
      ...weak,
    })
    setBusy(false)
    if (answer.ok) till.store.set({ screen: 'sell' })
  }

  return (
    <form className={styles.page} onSubmit={open}>
      <div className={styles.card}>
        <h1>{say('shift.openTitle')}</h1>
        <Text c="gray.6">{say('shift.openText')}</Text>
        {reason && <NotReady reason={reason} />}
        <CountCash counted={counted} onCount={setCounted} />
        <div className={styles.foot}>
          <div className={styles.sum}>
            <span>{say('shift.float')}</span>
            <strong>{money(totalOf(counted))}</strong>
          </div>
          <Button type="submit" h={64} fz={18} loading={busy} disabled={reason !== null}>
            {say('shift.open')}
          </Button>
        </div>
      </div>
    </form>
  )
}
