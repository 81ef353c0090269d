import { FileInput } from '@mantine/core'
import { OPENING } from '../../../words/opening.ts'
import { useSay } from '../../../words/words.ts'

/** Takes a CSV of opening balances. */
export const OpeningFile = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const say = useSay(OPENING)
  return (
    <FileInput
      label={say('choose')}
      description={say('choose-hint')}
      accept=".csv,.txt,text/csv"
      value={null}
      onChange={file => file && onFile(file)}
    />
  )
}
