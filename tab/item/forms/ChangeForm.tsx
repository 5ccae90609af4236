import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { Refusal } from '../../frame/Refusal.tsx'
import type { FormProps } from '../Changes.tsx'
import type { ChangeName } from '../changes.ts'
import type { Sending } from '../useChange.ts'
import { HeldBack } from './HeldBack.tsx'
import { Meanwhile } from './Meanwhile.tsx'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '44rem',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props<N extends ChangeName> = {
  sending: Sending<N>
  props: Pick<FormProps, 'board' | 'done'>
  send: () => void
  words: string
  /** Something the form cannot do without is still missing. */
  unready?: boolean
  children: ReactNode
}

/** The frame of every form of an item: its fields, what others changed meanwhile, what was held back, the refusal, and the two ways out. */
export function ChangeForm<N extends ChangeName>({
  sending,
  props,
  send,
  words,
  unready,
  children,
}: Props<N>) {
  const styles = useStyles()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!unready && !sending.isSending) send()
      }}
    >
      {children}
      {sending.stale ? (
        <Meanwhile stale={sending.stale} board={props.board} insist={sending.insist} giveUp={props.done} />
      ) : (
        <>
          {sending.heldBack ? (
            <HeldBack heldBack={sending.heldBack} confirm={sending.confirm} />
          ) : (
            <Refusal error={sending.error} />
          )}
          <div className={styles.bar}>
            <Button type="submit" appearance="primary" disabledFocusable={unready || sending.isSending}>
              {words}
            </Button>
            <Button onClick={props.done}>Cancel</Button>
          </div>
        </>
      )}
    </form>
  )
}
