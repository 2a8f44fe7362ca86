/** Words of the page on reading without a connection, and of the file that goes with the ZIP. */
export const offlineWords = {
  title: 'Read without a connection',
  short: 'Read offline',
  summary:
    'Keep the whole guide on this device, or take it with you as one file. Nothing is stored unless you ask for it.',
  noFigure: 'known once the site is built',
  copy: {
    title: 'A copy on this device',
    intro:
      'Your browser can keep every page of this guide with its search, so that you can read it where there is no connection. It keeps the pages, not the files under “Data” and not the pages as Markdown.',
    size: {
      before: 'The copy has ',
      files: ' files. About ',
      packed: ' are sent to you, and they take ',
      bytes: ' on the device.',
    },
    first: 'Read first when not to keep a copy',
    needsScript: 'Keeping a copy needs JavaScript, which is off. The ZIP file below needs none.',
    renews:
      'When you read with a connection, the copy renews itself: the browser asks this site at most once an hour whether something has changed, and fetches only that. A page says that it comes from the copy when there is no connection, or when the copy could not be renewed for a month.',
    limits:
      'Browsers may delete such a copy when room runs short, and some do when a site was not opened for some weeks. Private windows lose it when they are closed, or refuse it.',
  },
  safety: {
    title: 'Before you keep a copy',
    stays:
      'A copy stays on the device until you remove it. “Leave this site” does not remove it, and neither does closing the browser. Clearing the history may not remove it either.',
    found:
      'It can be found. Somebody who opens the settings of this browser sees the address of this site in the list of sites that store data, and how much. The names that the site gives to what it stores say nothing of its subject, but the address and the pages do.',
    notTitle: 'When not to keep one',
    not: [
      'Somebody else looks at this device, or knows how to unlock it, and must not learn that you read about this.',
      'The device is shared: with your family, in a school, at work, in an internet café.',
      'You are in danger from somebody close to you. Use another device, in a place where you feel safe.',
    ],
    instead: 'Read with a connection instead, in a private window. ',
    help: 'Who can support you',
    removing:
      'To remove a copy, open this page again in the same browser and press “Remove from this device”. That also works without a connection. If the page does not open, delete the data of this site in the settings of the browser.',
  },
  zip: {
    title: 'The whole site in one file',
    intro:
      'A ZIP file with every page, the search and all data: to carry on a memory stick, to pass on, or to serve to a school or a village from a small computer.',
    link: 'Download the ZIP file',
    size: 'Size',
    sum: 'SHA-256',
    sumNote: 'Whoever passes the file on can compare this sum, to see that nobody has changed it.',
    use: [
      'Unpack it into any folder. The folder is called “guide”; you may give it another name.',
      'Open “index.html” in it. Every page can be read and every link works.',
      'To search as well, serve the folder with any web server, under any address. No settings are needed. With Python, for example:',
    ],
    command: 'python3 -m http.server --directory guide',
    limits:
      'Opened from a folder, pages have no search, because browsers run no such scripts there. The A to Z list leads to every page.',
    stays: 'The file does not renew itself. Whoever finds it on a stick or in the downloads can read it.',
  },
  inZip: {
    title: 'You are reading from the ZIP file',
    text: 'These pages come from a file that somebody unpacked. They do not renew themselves: each page says when it was last reviewed. Nothing is stored in this browser.',
    search:
      'Search needs a web server: in pages that are opened from a folder, browsers do not run it. Use the A to Z list instead, or serve the folder:',
    readme: (command: string, origin: string) =>
      `Response Guide\n\nOpen index.html. Every page can be read and every link works.\n\nTo search as well, serve this folder with any web server, under any address.\nWith Python, from the folder in which this one stands:\n\n  ${command}\n\nThen open http://localhost:8000/ in a browser.\n\nMade from ${origin}\nText and data: CC BY 4.0. Code: MIT. See licence/index.html.\n`,
  },
};
