import { Button, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 10,
    ':focus': { top: tokens.spacingVerticalS },
  },
})

/** Past the header in one press. A button, because the hash is the address of a screen and a link to `#main` would leave it. */
export function SkipLink() {
  return (
    <Button className={useStyles().skip} onClick={() => document.getElementById('main')?.focus()}>
      Skip to what is on this page
    </Button>
  )
}
