import { afterAll } from 'vitest'

type Closing = () => void | Promise<unknown>

const closings = new Set<Closing>()

/** Is called when the test file that asks for it is done: test files share their modules, so no module may wait for an end of its own. */
export const whenFileIsDone = (close: Closing): void => {
  closings.add(close)
}

/** For the setup file, which runs before every test file. */
export const closeAfterFile = (): void => {
  afterAll(async () => {
    const all = [...closings].toReversed()
    closings.clear()
    for (const close of all) await close()
  })
}
