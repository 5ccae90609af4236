import { PostsPage } from '../../domain/views/postsPage.ts'
import { lookAtFollowing } from '../acts/following.ts'
import { type AnyRoute, actorOf, route } from './route.ts'

export const posts: AnyRoute[] = [
  route({
    method: 'get',
    path: '/boards/{boardId}/posts',
    summary:
      'Where the board posts, and what became of its latest posts, for whoever may decide where it posts',
    answer: PostsPage,
    reply: async asked => {
      const { following, deliveries } = await lookAtFollowing(asked.desk, actorOf(asked))
      // Leaves out the platform's ids, which are ours alone.
      return PostsPage.parse({ following, posts: deliveries })
    },
  }),
]
