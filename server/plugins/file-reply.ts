import type { FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyReply {
    /** What is sent next is a file of this name. In place is shown only what a browser shows without running anything. */
    file: (file: { fileName: string; mediaType: string }, place?: Place) => FastifyReply
  }
}

type Place = 'inline' | 'attachment'

/** The headers of a file, in one place for pages and API. */
export const fileReply = plugin(
  async app => {
    app.decorateReply('file', function (this: FastifyReply, { fileName, mediaType }, place) {
      const name = `filename*=UTF-8''${encodeURIComponent(fileName)}`
      return this.type(mediaType).header('content-disposition', `${place ?? placeOf(mediaType)}; ${name}`)
    })
  },
  { name: 'file-reply' }
)

const placeOf = (mediaType: string): Place =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/') ? 'inline' : 'attachment'
