import { Button, Loader } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { receiptLinkOf } from '#kit/counter/receipt-job.ts'
import { Icon, KeyHint } from '#kit/ui/index.ts'
import { receiptName } from '#modules/sales/rules/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { printReceipt } from '../till/paper.ts'
import { startNext } from '../till/start-next.ts'
import type { Finished } from '../till/till-state.ts'
import styles from './DoneScreen.module.css'
import { MailField } from './MailField.tsx'
import { PaperView } from './PaperView.tsx'
import { useMoney, useName, useSay, useTill, useTillState } from './use-till.tsx'

const Change = ({ finished }: { readonly finished: Finished }) => {
  const { say } = useSay()
  const money = useMoney()
  const { fact, change } = finished
  const due = fact.total + fact.rounding
  if (due < 0)
    return (
      <div className={styles.change}>
        <span>{say('done.giveBack')}</span>
        <strong data-testid="change">{money(-due)}</strong>
      </div>
    )
  return (
    <div className={styles.change} data-none={change === 0}>
      <span>{change === 0 ? say('done.noChange') : say('done.change')}</span>
      <strong data-testid="change">{change === 0 ? money(due) : money(change)}</strong>
    </div>
  )
}

/** Goods that set off the gate at the door unless the cashier sees to their tags now. */
const AlarmTags = ({ finished }: { readonly finished: Finished }) => {
  const { say } = useSay()
  const nameOf = useName()
  const catalog = useTillState(s => s.data?.catalog)
  const tagged = finished.fact.lines.flatMap(line => {
    const item = line.qty > 0 ? catalog?.item(line.item) : undefined
    return item?.alarm ? [nameOf(item)] : []
  })
  if (finished.fact.kind !== 'sale' || tagged.length === 0) return null
  return (
    <p className={styles.tags} role="alert">
      <Icon name="alert" /> {say('alarm.done', { names: [...new Set(tagged)].join(', ') })}
    </p>
  )
}

const Printed = ({ finished }: { readonly finished: Finished }) => {
  const { say } = useSay()
  const { printed } = finished
  if (!printed)
    return (
      <p className={styles.printed}>
        <Loader size="xs" /> {say('done.printing')}
      </p>
    )
  return printed.ok ? (
    <p className={styles.printed}>
      <Icon name="check" /> {say('done.printed')}
    </p>
  ) : (
    <p className={styles.notPrinted} role="alert">
      <Icon name="alert" /> {say('done.notPrinted', { reason: printed.note })}
    </p>
  )
}

const LinkQr = ({ link }: { readonly link: string }) => {
  const { say } = useSay()
  const picture = useMemo(() => qrSvg(link), [link])
  return (
    <div className={styles.link}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own link */}
      <div role="img" aria-label={say('done.linkAlt')} dangerouslySetInnerHTML={{ __html: picture }} />
      <span>{say('done.link')}</span>
    </div>
  )
}

/** The sale stands. What the cashier needs now is the change, in digits that can be read from a step away. */
export const DoneScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const finished = useTillState(s => s.finished)
  const paper = useTillState(s => s.paper)
  const snapshot = useTillState(s => s.data?.snapshot)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { dialog, approval } = till.store.get()
      if (event.key !== 'Enter' || dialog || approval) return
      event.preventDefault()
      startNext(till)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [till])

  if (!finished || !snapshot) return <div />
  const { fact } = finished
  const link = receiptLinkOf(till, fact.id)
  return (
    <div className={styles.page}>
      <section className={styles.main}>
        <p className={styles.stands}>
          <span className={styles.tick}>
            <Icon name="check" size={28} />
          </span>
          {say('done.saved', { receipt: receiptName(snapshot.register.code, fact.number) })}
        </p>
        <Change finished={finished} />
        <AlarmTags finished={finished} />
        <Printed finished={finished} />
        {fact.kind === 'sale' && <MailField key={fact.id} sale={fact.id} />}
        <div className={styles.buttons}>
          <Button h={76} fz={21} autoFocus rightSection={<KeyHint keys="Enter" />} onClick={() => startNext(till)}>
            {say('done.next')}
          </Button>
          <Button
            h={76}
            variant="default"
            leftSection={<Icon name="print" />}
            onClick={() => void printReceipt(till, fact, true)}
          >
            {say('done.copy')}
          </Button>
        </div>
      </section>
      <aside className={styles.side}>
        {paper?.text ? <PaperView paper={paper} /> : null}
        {link && <LinkQr link={link} />}
      </aside>
    </div>
  )
}
