/** A name inside a sentence: "förbundsdirektionen". A name of capitals ("RLS") stays. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
