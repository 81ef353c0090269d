import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Hint, Stack } from '../../parts/Bits.tsx'
import { type Item, ItemPick } from '../../parts/ItemPick.tsx'
import { Section } from '../../parts/Page.tsx'
import type { Answered, Client } from '../../server/contract.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import { LineTable } from './LineTable.tsx'
import { QuickPaste } from './QuickPaste.tsx'
import { type TypedLine, withFound } from './typed-lines.ts'

type LineEditorProps = {
  readonly account: string
  readonly lines: readonly TypedLine[]
  readonly setLines: (lines: readonly TypedLine[]) => void
  readonly quote: Answered<Client['orders']['orders']['quote']> | undefined
  /** Sums, faults and buttons below the lines. */
  readonly children: ReactNode
}

const found = ({ id, sku, name, unit, units }: Item) => ({
  ...{ item: id, sku, name, baseUnit: unit, unit: units.at(0)?.unit ?? unit, packs: 1 },
  units: [{ unit, qty: 1000 }, ...units],
})

/** Goods item after item without leaving the keys, or pasted at once. */
export const LineEditor = ({ account, lines, setLines, quote, children }: LineEditorProps) => {
  const say = useSay(WHOLESALE)
  const finder = useRef<HTMLDivElement>(null)
  const [pasting, setPasting] = useState(false)
  // An item that was just added takes the cursor once its line is there.
  const fresh = useRef(false)
  useEffect(() => {
    const last = lines.at(-1)
    if (!fresh.current || !last) return
    fresh.current = false
    document.querySelector<HTMLInputElement>(`input[data-line="${last.id}"]`)?.select()
  }, [lines])
  const pick = (item: Item) => {
    fresh.current = true
    setLines(withFound(lines, [found(item)]))
  }
  return (
    <Section
      title={say('lines')}
      tools={
        account !== '' && (
          <Button variant="default" size="compact-sm" onClick={() => setPasting(true)}>
            {say('paste')}
          </Button>
        )
      }
    >
      <Stack>
        {account === '' ? (
          <Hint>{say('choose-customer')}</Hint>
        ) : (
          <div ref={finder}>
            <ItemPick label={say('add-item')} onPick={pick} />
          </div>
        )}
        <LineTable
          lines={lines}
          setLines={setLines}
          quote={quote}
          toNext={() => finder.current?.querySelector('input')?.focus()}
        />
        {children}
      </Stack>
      {pasting && <QuickPaste add={all => setLines(withFound(lines, all))} close={() => setPasting(false)} />}
    </Section>
  )
}
