import { Title } from '../frame/Title.tsx'
import type { RouteOf } from '../route.ts'

export function WorkshopScreen(_props: { route: RouteOf<'workshop'> }) {
  return <Title>Workshop</Title>
}
