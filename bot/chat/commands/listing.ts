import { RowsQuery } from '../../../domain/requests.ts'
import { lookAtRows } from '../../acts/look.ts'
import { type Listing, rowsCard, rowsSummary } from '../cards/rowsCard.ts'
import type { Reply } from '../command.ts'
import type { Turn } from '../turn.ts'

type Asked = Omit<Listing, 'actions' | 'commitments' | 'url'> & {
  /** The filters of the list, as its address in the tab says them; they may hang on the day it is. */
  filter: (turn: Turn) => Record<string, string>
}

/** Open actions and commitments for which some filters hold, the latest first. */
export function listing({ filter, ...words }: Asked): Reply {
  return async turn => {
    const { desk, actor, reader } = turn
    const asked = filter(turn)
    const rows = (kind: string) =>
      lookAtRows(desk, actor, RowsQuery.parse({ ...asked, kind, open: 'true', limit: 10 }))
    const listed = {
      ...words,
      actions: await rows('action'),
      commitments: await rows('commitment'),
      url: reader.links?.list(new URLSearchParams(asked).toString()),
    }
    return { card: rowsCard(listed, reader), summary: rowsSummary(listed) }
  }
}
