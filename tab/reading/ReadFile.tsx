import { Button, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { type DragEvent, useRef, useState } from 'react'
import { Refusal } from '../frame/Refusal.tsx'
import { useRead } from './useRead.ts'

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXL,
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  progress: { width: 'min(100%, 24rem)' },
})

/** Choose or drop a file. Nothing of it is on the board until it was reviewed and accepted. */
export function ReadFile({ boardId }: { boardId: string }) {
  const styles = useStyles()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const reading = useRead(boardId)
  const [several, setSeveral] = useState(false)
  const read = (files: FileList) => {
    const [file] = files
    setSeveral(files.length > 1)
    if (file && files.length === 1) reading.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    read(event.dataTransfer.files)
  }
  return (
    <>
      <section
        aria-label="Drop a file here"
        className={mergeClasses(styles.drop, over && styles.over)}
        onDrop={drop}
        onDragLeave={() => setOver(false)}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
      >
        <Text size={400}>A strategy, a maturity matrix or an action plan: drop the file here, or</Text>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={reading.isPending}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <Text>
          Word (docx), Excel (xlsx), CSV, HTML or plain text. You review what was read before it counts.
        </Text>
        <div role="status">
          {reading.isPending && (
            <>
              Reading {reading.variables.name}…
              <ProgressBar className={styles.progress} aria-label="Reading the document" />
            </>
          )}
        </div>
      </section>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to read"
        accept=".docx,.xlsx,.csv,.html,.htm,.txt,.md"
        onChange={event => {
          if (event.target.files) read(event.target.files)
        }}
      />
      <Refusal error={several ? new Error('Choose one document at a time.') : reading.error} />
    </>
  )
}
