/** natural's classifiers by their folder: the root of the package reads `.env` and loads database drivers. */
declare module 'natural/lib/natural/classifiers/index.js' {
  export class BayesClassifier {
    constructor(stemmer: undefined, smoothing: number);
    addDocument(text: string, label: string): void;
    train(): void;
    static restore(parsed: unknown): BayesClassifier;
    getClassifications(text: string): { label: string; value: number }[];
  }
}

declare module '@nlpjs/nlp' {
  export interface NlpResult {
    readonly intent: string;
    readonly score: number;
    readonly classifications: readonly { intent: string; score: number }[];
  }

  export class Nlp {
    constructor(settings: object);
    use(plugin: unknown): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    export(minified: boolean): string;
    import(json: string): void;
    process(locale: string, text: string): Promise<NlpResult>;
  }
}

declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}
