import { z } from 'zod'

const SystemError = z.object({
  code: z.string(),
  port: z.number().optional(),
  address: z.string().optional(),
  path: z.string().optional(),
})

/** What kept the server from starting, for the person who started it: which setting it is about and what to do. */
export function whyNotStarted(error: unknown): string {
  const { code, port, address, path } = SystemError.safeParse(error).data ?? { code: '' }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `No PostgreSQL answers at ${address ?? 'the host'}${port ? `:${port}` : ''}. Start it, or put DATABASE_URL right.`
  }
  if (['EEXIST', 'ENOENT', 'EACCES', 'ENOTDIR', 'EROFS', 'EPERM'].includes(code)) {
    return `Nothing can be kept in ${path ?? 'that folder'}. Set DATA_DIR to a folder that may be written.`
  }
  return error instanceof Error ? error.message : String(error)
}
