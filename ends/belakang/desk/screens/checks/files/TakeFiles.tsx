import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../../parts/Bits.tsx'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { tell } from '../../../parts/notices.ts'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { CHECK_FILES } from '../../../words/check-files.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Checks.module.css'

/** Takes files of banks by dropping or choosing, one after the other, for whoever deposited what is in them. */
export const TakeFiles = () => {
  const say = useSay(CHECK_FILES)
  const [depositor, setDepositor] = useState('house')
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      const it = await server.checks.files.take({ depositor, file })
      if (it.answer === 'exists') tell(say('taken-before'))
      else if (it.items > 0) tell(say('taken', { items: it.items, pictures: it.pictures }))
      const given = it.returns - it.returnsOpen
      if (it.answer === 'created' && given > 0) tell(say('given', { n: given }))
      if (it.returnsOpen > 0) tell(say('open-n', { n: it.returnsOpen }), 'bad')
      if (it.picturesLeft > 0) tell(say('pictures-left', { n: it.picturesLeft }), 'bad')
    }
  }
  const deed = useDeed(take, { touches: ['checks', 'tasks', 'papers', 'books'] })
  return (
    <Stack>
      <TextInput
        aria-label={say('depositor')}
        leftSection={<span className="quiet">{say('depositor')}</span>}
        leftSectionWidth={96}
        value={depositor}
        w={260}
        onChange={e => setDepositor(e.currentTarget.value.replace(/[^a-zA-Z0-9-]/g, ''))}
      />
      <FileDrop className={styles.statements} multiple onFiles={files => deed.mutate(files)}>
        <b>{deed.isPending ? say('reading') : say('drop')}</b>
        <span className="quiet">{say('drop-do')}</span>
      </FileDrop>
    </Stack>
  )
}
