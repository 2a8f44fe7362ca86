/** The components that the text of a content file may use, and those that the Markdown plugin adds. */
import Cite from './Cite.astro';
import CodeFile from './CodeFile.astro';
import FurtherResources from './FurtherResources.astro';
import Link from './Link.astro';
import NoTerm from './NoTerm.astro';
import Section from './Section.astro';
import See from './See.astro';
import SourceList from './SourceList.astro';
import Statement from './Statement.astro';
import StatementList from './StatementList.astro';
import Term from './Term.astro';
import WhoItIsFor from './WhoItIsFor.astro';

export const contentComponents = {
  a: Link,
  Cite,
  CodeFile,
  FurtherResources,
  NoTerm,
  Section,
  See,
  SourceList,
  Statement,
  StatementList,
  Term,
  WhoItIsFor,
};
