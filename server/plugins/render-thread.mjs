// A thread does not inherit `--import tsx`: this teaches it TypeScript before the worker is loaded. Plain JavaScript for that reason.
import { register } from 'tsx/esm/api'

register()
await import('./render-worker.ts')
