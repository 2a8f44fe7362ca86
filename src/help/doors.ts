/** The four doors of the page “Get help”: who it is for, in one order on every page. */
import { en } from '../i18n/en.ts';

export interface HelpDoor {
  label: string;
  /** Address of its section, within the site. */
  address: string;
}

/** The anchor that a heading of plain words gets on its page. */
const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

export const helpDoors: readonly HelpDoor[] = en.help.doors.map((label) => ({
  label,
  address: `/get-help/#${anchorOf(label)}`,
}));
