import multipart from '@fastify/multipart'
import plugin from 'fastify-plugin'

/** Takes in multipart/form-data: one file per request, a few short fields. The size of the file is the verb's matter. */
export const uploads = plugin(
  async app => {
    await app.register(multipart, {
      throwFileSizeLimit: false,
      limits: { files: 1, fields: 20, parts: 25, fieldNameSize: 100, fieldSize: 10_000, fileSize: Infinity }
    })
  },
  { name: 'uploads', dependencies: ['errors'] }
)
