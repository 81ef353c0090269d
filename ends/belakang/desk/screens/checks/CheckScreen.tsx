import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatMoney } from '#kernel/money.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { inLetters, warkatDays } from '#modules/checks/rules/index.ts'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Split, Stack } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { CHECK_KINDS, CHECK_STATES_SAID, CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import { type Check, checkQuery } from './check-queries.ts'
import { OddTags } from './OddTags.tsx'
import { Pictures } from './Pictures.tsx'
import { PrintSubstitute } from './PrintSubstitute.tsx'
import { StateTag } from './StateTag.tsx'
import { NameRefusal } from './warkat/NameRefusal.tsx'

const Other = ({ id }: { readonly id: string }) => (
  <Link to="/checks/$id" params={{ id }}>
    …{id.slice(-8)}
  </Link>
)

const About = ({ check }: { readonly check: Check }) => {
  const say = useSay(CHECKS)
  const kind = useSay(CHECK_KINDS)
  const format = useFormats()
  const until =
    check.kind !== 'check' && check.issue !== null
      ? warkatDays({ type: check.kind, issue: check.issue, effective: check.effective }).until
      : null
  return (
    <Facts
      rows={[
        [say('state'), <StateTag key="state" state={check.state} />],
        check.exceptions.length > 0 && [say('odd'), <OddTags key="odd" check={check} />],
        [say('kind'), kind(check.kind)],
        [say('amount'), formatMoney(check.amount, check.currency, useLanguage())],
        check.words !== null && [say('words'), check.words],
        [say('bank'), check.routing],
        [say('account'), check.account],
        check.serial !== '' && [say('serial'), check.serial],
        check.line !== '' && [say('line'), <code key="line">{inLetters(check.line)}</code>],
        check.issue !== null && [say('issue'), format.day(check.issue)],
        check.effective !== null && [say('effective'), format.day(check.effective)],
        until !== null && [say('until'), format.day(until)],
        [say('depositor'), check.depositor],
        [say('from'), `${check.batchName} · ${format.day(check.day)}`],
        check.returns > 0 && [say('returns'), say('times', { n: check.returns })],
        check.duplicateOf !== null && [say('same-as'), <Other key="same" id={check.duplicateOf} />],
        check.represents !== null && [say('presents-again'), <Other key="again" id={check.represents} />],
      ]}
    />
  )
}

const Life = ({ check }: { readonly check: Check }) => {
  const state = useSay(CHECK_STATES_SAID)
  const format = useFormats()
  return (
    <ol className={styles.life}>
      {check.life.map(step => (
        <li key={step.n}>
          <b>{step.what in CHECK_STATES_SAID ? state(step.what as keyof typeof CHECK_STATES_SAID) : step.what}</b>
          <span className="quiet">
            {step.who} · {format.dateTime(step.at)}
          </span>
          {step.why !== '' && <p>{step.why}</p>}
          <code>{step.digest.slice(0, 24)}…</code>
        </li>
      ))}
    </ol>
  )
}

/** One cheque: both sides, what it says, and everything that was done to it. */
export default function CheckScreen() {
  const say = useSay(CHECKS)
  const { id } = useParams({ from: '/checks/$id' })
  const query = useQuery(checkQuery(id))
  return (
    <Page
      title={
        query.data
          ? `${query.data.serial === '' ? `${say('account')} ${query.data.account}` : `${say('serial')} ${query.data.serial}`}`
          : say('title')
      }
      above={<Link to="/checks">{say('title')}</Link>}
      tools={query.data && <PrintSubstitute check={query.data} />}
    >
      <Asked query={query}>
        {check => (
          <Stack>
            <Pictures item={check.id} sides={check.pictures} />
            <Split>
              <Section title={say('about')}>
                <About check={check} />
              </Section>
              <Section title={say('life')}>
                <Life check={check} />
              </Section>
            </Split>
            <NameRefusal key={check.life.length} check={check} />
          </Stack>
        )}
      </Asked>
    </Page>
  )
}
