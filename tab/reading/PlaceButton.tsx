import { Link, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  place: {
    display: 'block',
    minHeight: '24px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** A place of the document; pressing it shows the place, and opens what was read from it. */
export function PlaceButton({ place, showPlace }: { place: string; showPlace: (place: string) => void }) {
  return (
    <Link
      as="button"
      className={useStyles().place}
      aria-label={`${place}: show it, and what was read there`}
      onClick={() => showPlace(place)}
    >
      {place}
    </Link>
  )
}
