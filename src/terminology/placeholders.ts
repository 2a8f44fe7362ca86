/** Signs that stand in a text for what is no text, so that every place stays where it was. */

/** Stands where something is that no term may reach across. */
export const wall = '\ufffc';
/** Stands where something is that readers do not see: a term goes on across it. */
export const unseen = '\u2060';
