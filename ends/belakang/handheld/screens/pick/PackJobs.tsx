import { useSay } from '#kit/words/words.ts'
import { saySscc } from '#modules/distribution/rules/index.ts'
import { Head, List, Row } from '../../parts/Card.tsx'
import { useDoneHere } from '../../parts/use-done-here.ts'
import { usePhone, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { PICK } from '../../words/pick.ts'
import { personOf } from '../../work/handheld.ts'
import { useRows } from '../../work/sheets.ts'
import { go } from '../../work/ways.ts'

/** Transfers that are picked and wait to be packed, without those that were packed on this phone. */
export const usePackJobs = () => {
  const place = usePlace()
  const key = place ? `pack-work:${place}` : null
  const sheet = useSheet(key, server => server.distribution.packWork({ place: place! }), 'distribution')
  const packed = useDoneHere('pack-units')
  return { sheet, jobs: sheet.value?.filter(job => !packed?.has(job.id)) }
}

type Packed = { readonly units: readonly { readonly sscc: string }[] }

const JustPacked = () => {
  const phone = usePhone()
  const say = useSay(PICK)
  const who = personOf(phone).id
  const rows = useRows(
    () =>
      phone.db.deeds
        .orderBy('n')
        .reverse()
        .filter(row => row.who === who && row.kind === 'pack-units' && row.state !== 'refused')
        .limit(4)
        .toArray(),
    [who],
  )
  if (!rows || rows.length === 0) return null
  return (
    <>
      <Head>{say('packed-lately')}</Head>
      <List label={say('packed-lately')}>
        {rows.map(row => {
          const [unit] = (row.answer as Packed | undefined)?.units ?? []
          return (
            <li key={row.id}>
              <Row
                icon={unit ? 'check' : 'clock'}
                title={`${row.about.number} · ${row.about.to}`}
                about={unit ? `${saySscc(unit.sscc)} · ${say('print-label')}` : say('sscc-later')}
              />
            </li>
          )
        })}
      </List>
    </>
  )
}

/** What comes after picking. */
export const PackJobs = () => {
  const phone = usePhone()
  const say = useSay(PICK)
  const { jobs = [] } = usePackJobs()
  return (
    <>
      {jobs.length > 0 && <Head>{say('to-pack')}</Head>}
      <List label={say('to-pack')}>
        {jobs.map(job => (
          <li key={job.id}>
            <Row
              icon="box"
              title={`${job.number} · ${job.toCode}`}
              about={say('pack-lines', { n: job.lines.length })}
              onPress={() => go(phone, 'pack', job.id)}
            />
          </li>
        ))}
      </List>
      <JustPacked />
    </>
  )
}
