import { Button } from '@mantine/core'
import { saySscc } from '#modules/distribution/rules/index.ts'
import { DataTable } from '../../parts/DataTable.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { StateTag } from './StateTag.tsx'

export type UnitRow = {
  readonly id: string
  readonly sscc: string
  readonly kind: 'carton' | 'cage' | 'pallet'
  readonly state: string
  readonly grams: number | null
  readonly contents: readonly {
    readonly item: string
    readonly name: string
    readonly unit: string
    readonly qty: number
    readonly lot: string | null
  }[]
}

const showPdf = (base64: string): void => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  window.open(url, '_blank', 'noopener')
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const LabelButton = ({ unit }: { readonly unit: UnitRow }) => {
  const say = useSay(DISTRIBUTION)
  const deed = useDeed(server.distribution.label, { after: label => label.base64 && showPdf(label.base64) })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={deed.isPending}
      aria-label={`${say('label')} ${unit.sscc}`}
      onClick={() => deed.mutate({ id: unit.id, format: 'pdf' })}
    >
      {say('label')}
    </Button>
  )
}

/** Logistic units with what is in them, and their labels. */
export const UnitTable = ({ units }: { readonly units: readonly UnitRow[] }) => {
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  return (
    <DataTable
      label={say('packed-units')}
      rows={units}
      rowKey={u => u.id}
      mark={u => (u.state === 'missing' || u.state === 'damaged' || u.state === 'lost' ? 'bad' : undefined)}
      columns={[
        {
          key: 'sscc',
          head: say('sscc'),
          cell: u => (
            <>
              <span className="code">{saySscc(u.sscc)}</span>
              <div className="quiet">
                {say(`kind-${u.kind}`)}
                {u.grams !== null && ` · ${format.qty(u.grams)} kg`}
              </div>
            </>
          ),
        },
        {
          key: 'inside',
          head: say('inside'),
          cell: u =>
            u.contents.map((c, n) => (
              <div key={`${c.item} ${c.lot ?? n}`}>
                {format.qty(c.qty)} {c.unit} {c.name}
                {c.lot && <span className="quiet"> · {c.lot}</span>}
              </div>
            )),
        },
        { key: 'state', head: say('state'), cell: u => <StateTag state={u.state} /> },
        { key: 'label', head: '', align: 'end', hide: 'phone', cell: u => <LabelButton unit={u} /> },
      ]}
    />
  )
}
