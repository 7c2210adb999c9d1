import { openAppendices, takeDroppedFiles } from './open-appendices.ts'

/** The page of the bilagor of a §. */
takeDroppedFiles()
openAppendices()
