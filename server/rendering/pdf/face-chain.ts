import { createRequire } from 'node:module'
import { Typeface } from './typeface.ts'

export type Family = 'serif' | 'sans'
export type FaceStyle = 'regular' | 'italic' | 'bold' | 'bold-italic'

/**
 * The faces to try, in order, for a text in this family and style. The last has nearly everything, and its upright
 * cut more than the others.
 */
export const faceChain = (family: Family, style: FaceStyle): FaceChain =>
  (chains[family][style] ??= [
    openFace(family, style),
    openFace(family === 'serif' ? 'sans' : 'serif', style),
    openFace('wide', style),
    openFace('wide', 'regular')
  ])

export type FaceChain = readonly [Typeface, ...Typeface[]]

const chains: Record<Family, Partial<Record<FaceStyle, FaceChain>>> = { serif: {}, sans: {} }

type FaceName = `${Family | 'wide'} ${FaceStyle}`

const serif = '@expo-google-fonts/source-serif-4'
const sans = '@expo-google-fonts/source-sans-3'
const wide = 'dejavu-fonts-ttf/ttf/DejaVuSans'
const files: Record<FaceName, string> = {
  'serif regular': `${serif}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif italic': `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'serif bold': `${serif}/700Bold/SourceSerif4_700Bold.ttf`,
  'serif bold-italic': `${serif}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
  'sans regular': `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  'sans italic': `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  'sans bold': `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  'sans bold-italic': `${sans}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  'wide regular': `${wide}.ttf`,
  'wide italic': `${wide}-Oblique.ttf`,
  'wide bold': `${wide}-Bold.ttf`,
  'wide bold-italic': `${wide}-BoldOblique.ttf`
}

const require = createRequire(import.meta.url)
const opened = new Map<string, Typeface>()

const openFace = (family: Family | 'wide', style: FaceStyle): Typeface => {
  const name = `${family} ${style}` as const
  let face = opened.get(name)
  if (!face) {
    face = new Typeface(name, require.resolve(files[name]))
    opened.set(name, face)
  }
  return face
}
