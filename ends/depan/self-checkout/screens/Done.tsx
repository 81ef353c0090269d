import { printReceipt, receiptLinkOf } from '#kit/counter/receipt-job.ts'
import { Icon } from '#kit/ui/index.ts'
import { receiptName } from '#modules/sales/rules/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { endVisit } from '../lane/begin-visit.ts'
import { useSay } from '../words/index.ts'
import styles from './Done.module.css'
import { useKiosk, useKioskState } from './use-kiosk.tsx'

const Code = ({ link }: { readonly link: string }) => {
  const say = useSay()
  return (
    <figure className={styles.code}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own link */}
      <div role="img" aria-label={say('done.code')} dangerouslySetInnerHTML={{ __html: qrSvg(link) }} />
      <figcaption>{say('done.code')}</figcaption>
    </figure>
  )
}

/** The sale stands. A receipt on paper, on the phone, or none. */
export const Done = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const fact = useKioskState(s => s.finished)
  const receipt = useKioskState(s => s.receipt)
  const paper = useKioskState(s => s.paper)
  const code = useKioskState(s => s.data?.snapshot.register.code ?? '')
  if (!fact) return null
  const link = receiptLinkOf(kiosk, fact.id)
  const print = async () => {
    const printed = await printReceipt(kiosk, fact, false, shown => kiosk.store.set({ paper: shown }))
    kiosk.store.set({ receipt: printed.ok ? 'printed' : 'failed' })
  }
  return (
    <section className={styles.done}>
      <span className={styles.tick}>
        <Icon name="check" size={110} />
      </span>
      <h1>{say('done.title')}</h1>
      <p data-testid="receipt">{receiptName(code, fact.number)}</p>
      {link && <Code link={link} />}
      {receipt === 'ask' ? (
        <>
          <h2>{say('done.receipt')}</h2>
          <div className={styles.choice}>
            <button type="button" onClick={() => void print()}>
              <Icon name="print" size={48} /> {say('done.print')}
            </button>
            <button type="button" onClick={() => void endVisit(kiosk)}>
              {say('done.none')}
            </button>
          </div>
        </>
      ) : (
        <p role="status">{say(receipt === 'printed' ? 'done.printed' : 'done.failed')}</p>
      )}
      {paper?.text && receipt === 'printed' && <pre className={styles.paper}>{paper.text}</pre>}
    </section>
  )
}
