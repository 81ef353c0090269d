import { Button, Text, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { findReceipt, type Returnable } from '../till/return-goods.ts'
import styles from './PlainScreen.module.css'
import { ReturnSale } from './ReturnSale.tsx'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useSay, useTill, useTillState } from './use-till.tsx'

/** Goods come back by the receipt they were bought on: scanned, or its number typed. */
export const ReturnsScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const asked = useTillState(s => s.returnCode)
  const [code, setCode] = useState('')
  const [sale, setSale] = useState<Returnable | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const look = async (text: string) => {
    const { receiptUrl } = till.store.get().data!.snapshot
    const bare = text.startsWith(receiptUrl) ? text.slice(receiptUrl.length) : text
    const found = await findReceipt(till, bare)
    setSale(found)
    setProblem(found ? null : say('returns.unknown', { code: bare }))
    if (!found) till.sounds.error()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each scanned code once
  useEffect(() => {
    if (!asked) return
    till.store.set({ returnCode: null })
    void look(asked)
  }, [asked])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim()) void look(code)
  }

  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <ScreenTitle title={say('returns.title')} />
        {sale ? (
          <ReturnSale key={sale.fact.id} sale={sale} again={() => setSale(null)} />
        ) : (
          <form onSubmit={submit} style={{ display: 'grid', gap: 14 }}>
            <Text c="gray.6">{say('returns.text')}</Text>
            <TextInput
              autoFocus
              size="lg"
              data-scan
              label={say('returns.code')}
              placeholder="KMG-01-000123"
              value={code}
              error={problem}
              autoComplete="off"
              onChange={event => setCode(event.currentTarget.value)}
            />
            <Button type="submit" h={60}>
              {say('returns.find')}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}
