/** The one stemmer we use, by its file: the folder's index loads the stemmers of twelve languages. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  export function stem(word: string): string;
}
