import type { FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'
import type { Writer } from '../domain/meetings/writer-schemas.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Who has which § of the meeting open now. */
    writersOf: (meetingId: string) => Writer[]
  }
  interface FastifyReply {
    /** Keeps the answer open as server-sent events: everybody who writes in the meeting, at once and at every change. */
    followWriters: (meetingId: string, writer: Writer) => void
  }
  interface FastifyContextConfig {
    /** The answer goes on for as long as the page is open, and takes no place among the requests under way. */
    staysOpen?: boolean
  }
}

type Follower = { meetingId: string; writer: Writer; reply: FastifyReply }

/** Kept in memory: what holds for as long as a line is open is nothing to store. */
export const writers = plugin(
  async app => {
    const followers = new Set<Follower>()
    const writersOf = (meetingId: string): Writer[] =>
      [...followers].filter(each => each.meetingId === meetingId).map(({ writer }) => writer)
    const tell = (meetingId: string) => {
      const event = `data: ${JSON.stringify(writersOf(meetingId))}\n\n`
      for (const each of followers) if (each.meetingId === meetingId) each.reply.raw.write(event)
    }
    app.decorate('writersOf', writersOf)
    app.decorateReply('followWriters', function (this: FastifyReply, meetingId, writer) {
      const follower = { meetingId, writer, reply: this }
      this.hijack()
      this.raw.writeHead(200, {
        ...this.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8'
      } as Record<string, string>)
      followers.add(follower)
      this.raw.on('close', () => {
        followers.delete(follower)
        tell(meetingId)
      })
      tell(meetingId)
    })
    // A proxy cuts a line on which nothing is said.
    const beat = setInterval(() => followers.forEach(({ reply }) => reply.raw.write(': \n\n')), 25_000)
    beat.unref()
    app.addHook('preClose', async () => {
      clearInterval(beat)
      for (const { reply } of followers) reply.raw.end()
    })
  },
  { name: 'writers' }
)
