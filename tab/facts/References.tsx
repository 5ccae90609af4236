import { Link } from '@fluentui/react-components'
import { Fragment } from 'react'
import { addressOf } from '../route.ts'

/** "delivered by A3, A5", each a link. */
export function References({
  words,
  references,
  boardId,
}: {
  words: string
  references: readonly string[]
  boardId: string
}) {
  return (
    <span>
      {words}{' '}
      {references.map((reference, index) => (
        <Fragment key={reference}>
          {index > 0 && ', '}
          <Link href={addressOf({ screen: 'item', boardId, reference })}>{reference}</Link>
        </Fragment>
      ))}
    </span>
  )
}
