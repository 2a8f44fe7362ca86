declare namespace App {
  interface Locals {
    /** The page being rendered, for the components that stand in its text. */
    page: import('./model/graph.ts').Page;
  }
}
