import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { sayIn, useSay } from '#kit/words/words.ts'
import { saySscc } from '#modules/distribution/rules/index.ts'
import { Facts, Head } from '../../parts/Card.tsx'
import { Chips } from '../../parts/Chips.tsx'
import { Note } from '../../parts/Field.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { PhotoField } from '../../parts/PhotoField.tsx'
import { Press } from '../../parts/Press.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { TRUCK } from '../../words/truck.ts'
import type { Photo } from '../../work/take-photo.ts'
import { type Remark, type TruckScan, threadOfTruck, type Unit } from '../../work/truck.ts'
import { useUnitName } from './use-unit-words.ts'

type Said = Remark & { readonly condition?: TruckScan['condition'] }

type UnitPaneProps = {
  readonly sscc: string
  readonly unit: Unit | undefined
  readonly scan: TruckScan | undefined
  readonly absent: Remark | undefined
  readonly shipment: { readonly id: string; readonly number: string }
  /** Ends when it is on the disk. */
  readonly onSay: (said: Said) => Promise<unknown>
  /** It came, though its label cannot be read. */
  readonly onCame: (note: string) => void
  readonly onUnscan: () => void
  readonly close: () => void
}

const REASONS = {
  damaged: ['wet', 'crushed', 'seal', 'leaking'],
  absent: ['not-on-truck', 'driver-knows'],
  extra: ['wrong-truck', 'no-label'],
} as const
type Reason = (typeof REASONS)[keyof typeof REASONS][number]

const Contents = ({ unit }: { readonly unit: Unit }) => {
  const say = useSay(TRUCK)
  const format = useFormats()
  return (
    <>
      <Head>{say('contents')}</Head>
      <Facts rows={unit.contents.map(it => [it.name, `${format.qty(it.qty)} ${it.unit}`])} />
    </>
  )
}

const useSaid = ({ scan, absent }: UnitPaneProps) => {
  const first = scan ?? absent
  const [condition, setCondition] = useState<TruckScan['condition']>(scan?.condition ?? 'good')
  const [note, setNote] = useState(first?.note ?? '')
  const [photo, setPhoto] = useState<Photo | null>(first?.photo ?? null)
  const about = scan?.verdict === 'expected' ? (condition === 'damaged' ? 'damaged' : null) : scan ? 'extra' : 'absent'
  return { condition, setCondition, note, setNote, photo, setPhoto, about } as const
}

/** One unit: what is in it, what state it came in, why it did not come, with a photograph. */
export const UnitPane = (props: UnitPaneProps) => {
  const { sscc, unit, scan, shipment, onSay, onCame, onUnscan, close } = props
  const say = useSay(TRUCK)
  const frame = useSay(FRAME)
  const language = useLanguage()
  const name = useUnitName()(sscc, unit)
  const { condition, setCondition, note, setNote, photo, setPhoto, about } = useSaid(props)
  const reasonOf = (reason: Reason) => sayIn(TRUCK, language)(`reason-${reason}`)
  const options = about ? REASONS[about].map(value => ({ value, label: reasonOf(value) })) : []
  const save = async () => {
    const same = scan?.condition === condition
    const said = about ? { note: note.trim(), photo } : { note: same ? scan.note : '', photo: same ? scan.photo : null }
    await onSay({ ...said, ...(scan && { condition }) })
    close()
  }
  return (
    <Pane title={name} close={close}>
      <p className="soft">{saySscc(sscc)}</p>
      {scan?.verdict === 'expected' && (
        <Chips
          label={say('what-came')}
          value={condition}
          onValue={setCondition}
          options={[
            { value: 'good', label: say('good') },
            { value: 'damaged', label: say('damaged') },
          ]}
        />
      )}
      {about && (
        <>
          <Chips<Reason>
            label={say('reason')}
            value={options.find(option => note.startsWith(option.label))?.value ?? null}
            onValue={reason => setNote(reasonOf(reason))}
            options={options}
          />
          <Note label={say('note')} value={note} onValue={setNote} />
          <PhotoField
            photo={photo}
            onPhoto={setPhoto}
            about={{ thread: threadOfTruck(shipment.id), name: `${shipment.number}, ${name}` }}
          />
        </>
      )}
      {(scan || about) && (
        <Press look="main" icon="check" onClick={() => void save()}>
          {frame('save')}
        </Press>
      )}
      {!scan && (
        <Press
          onClick={() => {
            onCame(say('no-scan-note'))
            close()
          }}
        >
          {say('no-scan')}
        </Press>
      )}
      {scan && (
        <Press
          look="quiet"
          onClick={() => {
            onUnscan()
            close()
          }}
        >
          {say('unscan')}
        </Press>
      )}
      {unit && unit.contents.length > 0 && <Contents unit={unit} />}
    </Pane>
  )
}
