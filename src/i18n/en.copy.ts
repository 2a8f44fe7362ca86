/** Words of the copy on the device that scripts need: the page that keeps it, and the worker that serves it. */
export const copyWords = {
  keep: 'Keep a copy on this device',
  goOn: 'Go on keeping the copy',
  cancel: 'Cancel',
  remove: 'Remove from this device',
  look: 'Look for changes now',
  progress: 'Files of the copy',
  none: 'There is no copy on this device.',
  part: 'A part of a copy is on this device. You can go on, or remove it.',
  kept: (day: string, files: number, size: string) =>
    `A copy is on this device: ${files} files, ${size}. It was last the same as the site on ${day}.`,
  starting: 'Looking at what is needed …',
  fetching: (done: number, all: number) => `${done} of ${all} files`,
  tenth: (percent: number) => `${percent} per cent of the files are here.`,
  done: 'The copy is complete. Every page and the search now work without a connection.',
  cancelled: 'Cancelled. Nothing was left on this device.',
  removing: 'Removing …',
  removed: 'Removed. Nothing of the copy is left on this device.',
  current: 'The copy is the same as the site.',
  renewed: 'The copy was renewed.',
  goneFromSite: 'This site does not offer copies any more. The copy was removed from this device.',
  busy: 'Another window of this browser is working on the copy. Wait until it has ended.',
  problems: {
    insecure:
      'This address is not encrypted (it begins with http:), so the browser keeps no copy. Use the ZIP file instead.',
    unable: 'This browser cannot keep a copy. In a private window most browsers refuse. Use the ZIP file instead.',
    refused: 'The browser refused to keep the copy. Nothing was left on this device. Use the ZIP file instead.',
    absent: 'This site has no list of its files, so that no copy can be kept.',
    line: 'The connection broke. What has come so far is kept: press the button again to go on, or remove it.',
    lookFailed:
      'It could not be renewed: the site was not reached or is being changed, or there is no more room. The copy stays as it is.',
    changed: 'The site is being changed just now. Try again in some minutes. What has come so far is kept.',
    room: (needed: string, free: string) =>
      `There is not enough room: the copy needs ${needed}, and the browser has ${free} left.`,
    removed: 'The copy was removed in another window while it was being made.',
    full: 'The browser has no more room for the copy. Make room, then press the button again; or remove what is there.',
  },
  note: {
    copyOf: (day: string) => `Saved copy of ${day}.`,
    offline: 'There is no connection now.',
    unrenewed: 'It could not be renewed just now.',
    old: 'It has not been renewed since then, so the site may say something else by now.',
  },
  absent: {
    title: 'Not in the saved copy',
    text: (day: string) =>
      `There is no connection, and this address is not in the copy of ${day} on this device. It may be a file of data, a page that is newer than the copy, or an address that was never there.`,
    home: 'Home',
    az: 'A to Z',
    about: 'About the copy',
  },
};
