import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { addressOf, type RouteOf, routeOf } from '../route.ts'
import { KeepView } from './KeepView.tsx'
import { useSavedViews } from './useSavedViews.ts'

type Props = { route: RouteOf<'list'>; page: BoardPage }

/** The ways to look at the sheet that somebody keeps, and those that are shared with everybody. */
export function ViewsMenu({ route, page }: Props) {
  const { boardId } = route
  const { views, mine } = useSavedViews(boardId)
  const [keeping, setKeeping] = useState(false)
  const leads = (address: string) => addressOf(routeOf(`#/boards/${boardId}/list?${address}`))
  if (keeping) return <KeepView route={route} page={page} mine={mine} done={() => setKeeping(false)} />
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>Views</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.map(({ viewId, name, address, shared, by }) => (
            <MenuItemLink
              key={viewId}
              href={leads(address)}
              {...(shared && { secondaryContent: `from ${by.name}` })}
            >
              {name}
            </MenuItemLink>
          ))}
          {views.length > 0 && <MenuDivider />}
          <MenuItem onClick={() => setKeeping(true)}>Keep this view…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
