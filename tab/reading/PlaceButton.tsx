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

/** A place of the document; pressing it opens what was read from it. */
export function PlaceButton({ place, showPlace }: { place: string; showPlace: (place: string) => void }) {
  return (
    <Link
      as="button"
      className={useStyles().place}
      aria-label={`${place}: show what was read here`}
      onClick={() => showPlace(place)}
    >
      {place}
    </Link>
  )
}
