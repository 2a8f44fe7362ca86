/** Name of a rule in tools whose rules are named like this: `child-pornography` → `ChildPornography`. */
export const ruleName = (id: string): string =>
  id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
