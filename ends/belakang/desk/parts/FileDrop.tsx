import { type DragEvent, type InputHTMLAttributes, type ReactNode, useState } from 'react'

type FileDropProps = Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple' | 'capture' | 'tabIndex'> & {
  /** How the area looks; `data-over` is on it while files hang above. */
  readonly className: string | undefined
  readonly onFiles: (files: File[]) => void
  readonly children: ReactNode
}

/** An area that takes files by dropping and choosing; the same file can be chosen twice. */
export const FileDrop = ({ className, onFiles, children, ...input }: FileDropProps) => {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <label
      className={className}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        {...input}
        type="file"
        className="unseen"
        onChange={event => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {children}
    </label>
  )
}
