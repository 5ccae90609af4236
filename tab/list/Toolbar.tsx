import { Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { RouteOf } from '../route.ts'
import { goTo, settleOn } from '../useRoute.ts'
import { ViewsMenu } from './ViewsMenu.tsx'
import { GroupName, groups, type View } from './view.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  find: { flexGrow: 1, minWidth: 'min(100%, 12rem)', maxWidth: '28rem' },
})

const groupWords: Record<GroupName, string> = {
  thread: 'Golden thread',
  element: 'Element',
  lead: 'Lead',
  agency: 'Agency',
  lifecycle: 'Where it stands',
  rag: 'RAG',
}

type Props = {
  route: RouteOf<'list'> & { view: View }
  page: BoardPage
  find: string
  setFind: (words: string) => void
}

/** What to list, words to find in it as they are typed, and what to group it by. */
export function Toolbar({ route, page, find, setFind }: Props) {
  const { boardId, filters, view } = route
  const styles = useStyles()
  return (
    <search className={styles.bar}>
      <Select
        aria-label="What to list"
        value={filters.kind}
        onChange={(_, { value }) =>
          goTo({
            screen: 'list',
            boardId,
            filters: { ...filters, kind: value === 'commitment' ? value : 'action' },
            view,
          })
        }
      >
        <option value="action">Actions</option>
        <option value="commitment">Commitments</option>
      </Select>
      <Input
        type="search"
        className={styles.find}
        aria-label="Find"
        placeholder="Find a reference, words or a lead"
        value={find}
        onChange={(_, { value }) => setFind(value)}
      />
      <Select
        aria-label="Group by"
        value={view.group ?? ''}
        onChange={(_, { value }) =>
          settleOn({ screen: 'list', boardId, filters, view: groupedBy(view, value) })
        }
      >
        <option value="">Not grouped</option>
        {groups.map(group => (
          <option key={group} value={group}>
            {groupWords[group]}
          </option>
        ))}
      </Select>
      <ViewsMenu route={route} page={page} />
    </search>
  )
}

function groupedBy({ group: _group, ...rest }: View, chosen: string): View {
  const group = GroupName.safeParse(chosen)
  return group.success ? { ...rest, group: group.data } : rest
}
