import { useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { useSay } from '#kit/words/words.ts'
import type { PackJob } from '#modules/distribution/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Card, Empty, Facts, Head } from '../../parts/Card.tsx'
import { Chips } from '../../parts/Chips.tsx'
import { Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { PICK } from '../../words/pick.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { deedOfPack, UNIT_KINDS, type UnitKind } from '../../work/pack.ts'
import { tell } from '../../work/tell.ts'
import { goBack } from '../../work/ways.ts'
import { usePackJobs } from './PackJobs.tsx'

const Packing = ({ job }: { readonly job: PackJob }) => {
  const phone = usePhone()
  const say = useSay(PICK)
  const format = useFormats()
  const [kind, setKind] = useState<UnitKind>('cage')
  const kinds = UNIT_KINDS.map(value => ({ value, label: say(`kind-${value}`) }))
  const pack = async () => {
    await doDeeds(phone, [deedOfPack(job, { unit: newId(), kind })])
    goBack(phone)
    tell(phone, 'good', PICK['packed-told'], { number: job.number })
  }
  return (
    <Screen
      title={say('pack-title', { number: job.number })}
      about={say('pack-about', { to: job.toName || job.toCode })}
      foot={
        <Press look="main" icon="check" onClick={() => void pack()}>
          {say('pack-all', { kind: say(`kind-${kind}`).toLowerCase() })}
        </Press>
      }
    >
      <Head>{say('pack-as')}</Head>
      <Chips label={say('pack-as')} options={kinds} value={kind} onValue={setKind} />
      <p className="soft">{say('pack-many')}</p>
      <Head>{say('pack-inside')}</Head>
      <Card>
        <Facts rows={job.lines.map(it => [it.name, `${format.qty(it.picked - it.packed)} ${it.unit}`])} />
      </Card>
    </Screen>
  )
}

/** A picked transfer into one unit with an SSCC of its own. */
export default function PackScreen() {
  const say = useSay(PICK)
  const id = usePhoneState(s => s.way.id)
  const { sheet, jobs } = usePackJobs()
  const job = jobs?.find(one => one.id === id)
  if (job) return <Packing job={job} />
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {jobs && <Empty icon="check" title={say('packed-gone')} />}
    </Screen>
  )
}
