import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Hint, Stack } from '../../parts/Bits.tsx'
import type { Item } from '../../parts/ItemPick.tsx'
import { server } from '../../server/client.ts'
import { FRAME } from '../../words/frame.ts'
import { STOCK } from '../../words/stock.ts'
import { useSay } from '../../words/words.ts'
import { pastedRows } from './move-lines.ts'

type PasteLinesProps = { readonly add: (lines: readonly { item: Item; typed: string }[]) => void }

const findBySku = async (sku: string): Promise<Item | undefined> => {
  const { items } = await server.catalog.items.list({ text: sku, size: 5 })
  return items.find(i => i.sku.toUpperCase() === sku.toUpperCase())
}

/** Many lines at once, from a spreadsheet. */
export const PasteLines = ({ add }: PasteLinesProps) => {
  const say = useSay(STOCK)
  const frame = useSay(FRAME)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const put = async () => {
    setBusy(true)
    const rows = pastedRows(text)
    const found: { item: Item; typed: string }[] = []
    const missing: string[] = []
    for (const { sku, typed } of rows) {
      const item = await findBySku(sku).catch(() => undefined)
      if (item) found.push({ item, typed })
      else missing.push(sku)
    }
    add(found)
    setBusy(false)
    setUnknown(missing)
    if (missing.length === 0) {
      setOpen(false)
      setText('')
    }
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {say('csv')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say('csv')}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        <Stack>
          <Textarea
            data-autofocus
            label={say('csv-hint')}
            autosize
            minRows={8}
            maxRows={16}
            value={text}
            onChange={e => setText(e.currentTarget.value)}
          />
          {unknown.length > 0 && <Hint tone="bad">{say('csv-unknown', { skus: unknown.join(', ') })}</Hint>}
          <Button loading={busy} disabled={pastedRows(text).length === 0} onClick={() => void put()}>
            {say('csv-add')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
