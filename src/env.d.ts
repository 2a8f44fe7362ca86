declare namespace App {
  interface Locals {
    /** The page being rendered, for the components that stand in its text. */
    page: import('./model/graph.ts').Page;
    /** Whether its text is rendered in another language, and words of the interface must be marked as English. */
    translated?: boolean;
    /** Language of a translated text. */
    language?: string;
  }
}
