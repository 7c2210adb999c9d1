import { problems, type ProblemCode } from '../domain/shared/problems.ts'
import { toProblem } from './problem.ts'

type Examples = Record<string, { summary: string; value: unknown }>

/** One example for each problem that an answer of this status and description can be. */
export const problemExamples = (status: string, description: string): Examples =>
  Object.fromEntries(
    (Object.keys(problems) as ProblemCode[])
      .filter(code => problems[code].status === Number(status) && description.includes(problems[code].title))
      .map(code => [camelCase(code), { summary: problems[code].title, value: exampleOf(code) }])
  )

const exampleOf = (code: ProblemCode) =>
  toProblem(
    {
      code,
      detail: `${problems[code].title}.`,
      ...(code === 'invalid-input' && { errors: [{ field: 'title', message: 'Fyll i det här.' }] }),
      ...(code === 'stale-revision' && { current: { revision: 8 } })
    },
    { id: '0d4c1f0e-5b7a-4a63-8d5e-2f9b7c1a3e44', url: '/api/v1/meetings' }
  )

const camelCase = (code: string): string =>
  code.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
