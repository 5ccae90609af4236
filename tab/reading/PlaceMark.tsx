import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { MarginTag, marginColours } from './MarginTag.tsx'
import type { Margin } from './margin.ts'
import { PlaceButton } from './PlaceButton.tsx'

const useStyles = makeStyles({
  mark: {
    display: 'grid',
    gridTemplateColumns: '5.5rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: '5px solid',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 28px',
    '@media print': { contentVisibility: 'visible' },
  },
  stood: { backgroundColor: tokens.colorNeutralBackground1Selected },
})

type Props = {
  place: string
  margin: Margin | null
  stood: boolean
  showPlace: (place: string) => void
  children: ReactNode
}

/** A line of running text with its place, and in the margin what was made of it. */
export function PlaceMark({ place, margin, stood, showPlace, children }: Props) {
  const styles = useStyles()
  return (
    <div
      className={mergeClasses(styles.mark, stood && styles.stood)}
      style={{ borderLeftColor: margin ? marginColours[margin] : 'transparent' }}
      data-place-stood={stood || undefined}
    >
      <div>
        <PlaceButton place={place} showPlace={showPlace} />
        {margin && margin !== 'read' && <MarginTag margin={margin} />}
      </div>
      {children}
    </div>
  )
}
