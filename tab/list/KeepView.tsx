import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { may } from '../../domain/permissions.ts'
import type { SavedView } from '../../domain/savedView.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Refusal } from '../frame/Refusal.tsx'
import { addressOf, type RouteOf } from '../route.ts'
import { useMember } from '../useMember.ts'
import { useSavedViews } from './useSavedViews.ts'

const useStyles = makeStyles({
  form: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  kept: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = { route: RouteOf<'list'>; page: BoardPage; mine: SavedView[]; done: () => void }

/** A name for what is on screen now; and the views that are kept already, to take away. */
export function KeepView({ route, page, mine, done }: Props) {
  const styles = useStyles()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { keep, forget } = useSavedViews(route.boardId)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const mayShare = may.shareView(useMember(page))
  const address = addressOf(route).split('?')[1] ?? ''
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Keep this view"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) keep.mutate({ name, address, shared }, { onSuccess: done })
      }}
    >
      <Field label="Name of this view">
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      {mayShare && (
        <Checkbox
          label="Share it with everybody on the board"
          checked={shared}
          onChange={(_, { checked }) => setShared(checked === true)}
        />
      )}
      <Button type="submit" appearance="primary" disabledFocusable={!name.trim() || keep.isPending}>
        Keep it
      </Button>
      <Button onClick={done}>Cancel</Button>
      {mine.length > 0 && (
        <div className={styles.kept}>
          {mine.map(view => (
            <Button
              key={view.viewId}
              size="small"
              appearance="subtle"
              disabledFocusable={forget.isPending}
              onClick={() => forget.mutate(view.viewId)}
            >
              {`Take away “${view.name}”`}
            </Button>
          ))}
        </div>
      )}
      <Refusal error={keep.error ?? forget.error} />
    </form>
  )
}
