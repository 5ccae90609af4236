import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { mayFillIn } from '../mayFillIn.ts'
import type { Filters } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import type { Line } from './arrange.ts'
import { FillRow } from './FillRow.tsx'

const useStyles = makeStyles({
  rows: {
    listStyle: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  groupWords: { margin: 0 },
  gone: { fontSize: tokens.fontSizeBase200, fontStyle: 'italic' },
  more: { justifySelf: 'start' },
})

const step = 50

type Props = { lines: Line[]; gone: ReadonlySet<string>; page: BoardPage; filters: Filters; list: string }

/** The same rows where there is no room for columns, fifty at a time; where leads or days are missing they are filled in on the spot. */
export function RowCards({ lines, gone, page, filters, list }: Props) {
  const styles = useStyles()
  const [asked, setAsked] = useState({ list, most: step })
  const most = asked.list === list ? asked.most : step
  const fills = (filters.noLead || filters.noDay) && mayFillIn(page)
  const left = lines.length - most
  return (
    <>
      <ul className={styles.rows}>
        {lines.slice(0, most).map(line => {
          if (line.kind === 'group') {
            return (
              <li key={line.key} className={styles.group}>
                <Subtitle2 as="h2" className={styles.groupWords}>
                  {line.words}
                </Subtitle2>
              </li>
            )
          }
          const shown = { row: line.row, boardId: page.board.boardId, today: page.today }
          if (fills) return <FillRow key={line.key} {...shown} />
          return (
            <RowLine key={line.key} {...shown}>
              {gone.has(line.row.itemId) && (
                <div className={styles.gone}>It changed, and would no longer be in this list.</div>
              )}
            </RowLine>
          )
        })}
      </ul>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setAsked({ list, most: most + step })}>
          {`Show ${Math.min(left, step)} more of ${sayCount(left)}`}
        </Button>
      )}
    </>
  )
}
