import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { DayPick, PlacePick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import styles from './Papers.module.css'
import { kindsQuery } from './paper-queries.ts'

type ChooseProps = {
  readonly onFiles: (files: readonly File[]) => void
  readonly label: string
  readonly note?: string
}

/** Files by dropping, choosing, or a phone's camera. */
export const ChooseFiles = ({ onFiles, label, note }: ChooseProps) => (
  <FileDrop
    className={styles.drop}
    multiple
    accept="image/png,image/jpeg,image/webp,application/pdf,text/plain"
    onFiles={onFiles}
  >
    <b>{label}</b>
    {note && <span className="quiet">{note}</span>}
  </FileDrop>
)

/** Takes papers in: what they are is chosen once, then any number of files is dropped. */
export const CaptureForm = () => {
  const say = useSay(PAPERS)
  const language = useLanguage()
  const today = useToday()
  const kinds = useQuery(kindsQuery)
  const [kind, setKind] = useState('invoice')
  const [place, setPlace] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const capture = useDeed(
    async (file: File) => {
      const name = file.name.replace(/\.\w+$/, '') || file.name
      const wish = { id: newId(), kind, title: name.slice(0, 200), place, about: null, source: 'upload' as const }
      await server.papers.capture({ ...wish, day: day ?? today, file })
      return name
    },
    { touches: ['papers'], done: name => say('taken', { name }) },
  )
  return (
    <Stack>
      <Row>
        <Select
          aria-label={say('kind')}
          data={(kinds.data ?? []).map(k => ({ value: k.word, label: language === 'en' ? k.en : k.id }))}
          value={kind}
          onChange={it => it && setKind(it)}
          allowDeselect={false}
          w={210}
        />
        <PlacePick value={place} onChange={setPlace} />
        <DayPick value={day ?? today} onChange={setDay} max={today} />
      </Row>
      <ChooseFiles
        label={say('drop')}
        note={say('drop-types')}
        onFiles={files => {
          for (const file of files) capture.mutate(file)
        }}
      />
    </Stack>
  )
}
