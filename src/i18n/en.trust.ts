/** The promises of the site, each with the tests that fail when it is broken. Shown on /trust/. */

export interface Promised {
  words: string;
  /** File below `tests/`, and the name of a test in it, or of the group that the test belongs to. */
  tests: readonly (readonly [file: string, name: string])[];
}

export interface PromiseGroup {
  id: string;
  title: string;
  promises: readonly Promised[];
}

export const trustWords = {
  title: 'What you can rely on',
  summary:
    'What this site promises to its readers and to those who serve it, and the test that fails when a promise is broken.',
  intro:
    'Every promise below names its tests. They run on the built site, most of them in a real browser, before a change is taken in; where a test runs once a week, the promise says so. Run them yourself: the code is open, and one command is enough.',
  command: 'npm test',
  figures: 'Figures of this build',
  noFigure: 'known once the site is built',
  figure: {
    pages: 'Pages',
    heaviest: 'Heaviest page, compressed',
    style: 'Style sheets of a page, compressed',
    script: 'Script that every page loads, compressed',
    packages: 'Packages that the site was built with',
  },
  sizes: 'How large the whole site is, as a copy or as a ZIP file',
  policy: 'The Content-Security-Policy of every page',
  supply: 'What it was built from',
  sbom: 'Bill of materials (CycloneDX)',
  licences: 'Licences of all packages',
  tell: 'How to tell us',
  testedBy: 'Tested by',
  limits: 'What we do not promise',
  limitList: [
    'What your own browser, your network and your device remember is outside the reach of a website.',
    'The web server that you read this from belongs to somebody. The project ships settings for servers; whoever serves the site decides whether to use them, and whether to keep logs.',
    'The tests run in Chromium. Firefox and Safari were not tried. No person who uses a screen reader every day has tested the site yet.',
    'A test shows that a promise held when it ran. If you see one broken, please tell us.',
  ],
  groups: [
    {
      id: 'leaving',
      title: 'Leaving and finding help',
      promises: [
        {
          words:
            '“Leave this site” stands on every page and in every window of it, in reach at every size, and covers neither text nor focus.',
          tests: [
            [
              'browser/leave-site.test.ts',
              'it is in reach, and never where the focus falls first, in each window of the site',
            ],
            ['site/links.test.ts', 'every page leads to the search, to help, and away from the site'],
            ['browser/leave-site.test.ts', 'it is in reach on the $kind page in every window'],
            ['browser/leave-site.test.ts', 'what Tab reaches is never under it'],
            ['browser/layout.test.ts', 'nothing lies over the text'],
          ],
        },
        {
          words:
            'It is a real link without JavaScript. With it, the page and its title are gone at once, and what you typed as well.',
          tests: [
            ['browser/leave-site.test.ts', 'without JavaScript, “Leave this site” is a real link to another site'],
            [
              'browser/leave-site.test.ts',
              'the page and its title are gone at once, also where the other site is slow to answer',
            ],
            ['browser/leave-site.test.ts', 'what was typed is gone'],
          ],
        },
        {
          words: '“Back” does not show the page that you left, and the other site is not told where you come from.',
          tests: [
            ['browser/leave-site.test.ts', 'going back does not show the page that was left, but the one before it'],
            ['browser/leave-site.test.ts', 'the other site is not told where the reader comes from'],
          ],
        },
        {
          words: 'Pressing Shift three times does the same, and each press is shown and said.',
          tests: [['browser/leave-site.test.ts', 'Shift three times']],
        },
        {
          words:
            '“Get help” has four doors, in the same place and order on every page, and every address says how it is known.',
          tests: [
            [
              'site/help.test.ts',
              'stand at the foot of every page in this order, and help is the first link after the skip link',
            ],
            ['site/help.test.ts', 'each say how they are known, in the words of the data'],
          ],
        },
        {
          words: 'Where a part describes harm, one line says so and has a link past it.',
          tests: [['site/content-notes.test.ts', 'the link of every note lands past the part']],
        },
      ],
    },
    {
      id: 'privacy',
      title: 'Nothing leaks',
      promises: [
        {
          words: 'No page asks anybody else for anything, sets a cookie, sends a beacon or tells where you come from.',
          tests: [
            ['browser/every-page.test.ts', 'no page asks anybody else'],
            [
              'browser/every-page.test.ts',
              'no page sends a beacon, opens a line or sends anything but a plain question',
            ],
            ['browser/every-page.test.ts', 'no page sends a referrer'],
            ['browser/every-page.test.ts', 'no page stores anything'],
          ],
        },
        {
          words: 'What you search for and what you check stays in your browser.',
          tests: [
            [
              'browser/privacy.test.ts',
              'searching, citing and choosing a role asks nobody else, stores nothing and sends no word of the query',
            ],
            ['browser/terms-check.test.ts', 'while a text is checked nothing is asked for, and nothing is stored'],
          ],
        },
        {
          words:
            'Nothing is stored on your device unless you ask for it. What can be stored stands in a list, and can be removed.',
          tests: [
            [
              'browser/privacy.test.ts',
              '/privacy/ shows what is stored and removes it, one by one and all at once, and nothing of others',
            ],
            ['unit/storage.test.ts', 'code that stores, or takes from a store,'],
            ['browser/every-page.test.ts', 'no page stores anything'],
          ],
        },
        {
          words:
            'A strict Content-Security-Policy stands in every page: nothing inline, nothing from elsewhere, no text that is run as code. The console is empty on every page.',
          tests: [
            ['site/headers.test.ts', 'stands in every page, before anything that it could forbid'],
            [
              'site/headers.test.ts',
              'allows nothing inline, no evaluation of text, no frame, no other base, no form to elsewhere',
            ],
            ['browser/headers.test.ts', 'text is not evaluated, and WebAssembly is'],
            ['browser/every-page.test.ts', 'the console is empty on every page'],
            ['browser/headers.test.ts', 'another site cannot show a page in a frame'],
          ],
        },
        {
          words:
            'The headers deny every feature of the browser but writing to the clipboard, which the copy buttons use when you press them.',
          tests: [
            ['site/headers.test.ts', 'deny every feature of the browser but writing to the clipboard'],
            ['browser/headers.test.ts', 'the browser grants no feature but writing to the clipboard'],
          ],
        },
      ],
    },
    {
      id: 'everybody',
      title: 'For everybody',
      promises: [
        {
          words:
            'Pages keep to the rules of WCAG 2.2 AA that a program can check: each kind of page with every change, and every page once a week in light, dark, forced colours, at 320 pixels and from right to left, with the command “npm run accessibility”.',
          tests: [
            ['browser/accessibility.test.ts', 'axe-core finds nothing'],
            ['site/accessibility.test.ts', ''],
            ['unit/contrast.test.ts', ''],
          ],
        },
        {
          words: 'Each kind of page can be used with the keyboard, and the focus can be seen.',
          tests: [['browser/keyboard.test.ts', '']],
        },
        {
          words: 'Text can be doubled and spaced out, windows can be as narrow as 320 pixels, and nothing is lost.',
          tests: [
            [
              'browser/layout.test.ts',
              'nothing is cut off or reaches out of a window of 320 px, nor with spaced-out or doubled text, nor from right to left',
            ],
          ],
        },
        {
          words: 'Without JavaScript the text of every page can be read.',
          tests: [
            ['browser/every-page.test.ts', 'the text of every page can be read, apart from tools that need script'],
          ],
        },
      ],
    },
    {
      id: 'offline',
      title: 'Without a connection',
      promises: [
        {
          words:
            'A copy is kept only when you press the button. It holds every page and the search, and works without a line.',
          tests: [
            [
              'browser/offline-copy.test.ts',
              'nothing is registered or stored before the button is pressed, nor by looking at the page',
            ],
            ['site/offline.test.ts', 'the list holds every page'],
            ['browser/offline-copy.test.ts', 'search works without a line'],
          ],
        },
        {
          words: 'It renews itself, says when it is old, and leaves nothing behind when you remove it.',
          tests: [
            [
              'browser/offline-copy.test.ts',
              'a change of the site is taken over quietly: only what changed is fetched, and the next page shows it',
            ],
            ['browser/offline-copy.test.ts', 'a copy that was not renewed for a month is called old'],
            [
              'browser/offline-copy.test.ts',
              'keeping tells how far it is, stores under neutral names, and Remove leaves nothing',
            ],
          ],
        },
        {
          words: 'The ZIP file works from any folder and below any address, with search where a server serves it.',
          tests: [
            ['browser/offline-zip.test.ts', 'on a plain server, below an odd path'],
            ['browser/offline-zip.test.ts', 'opened from a folder'],
            ['site/offline.test.ts', 'no page or style sheet of the ZIP names an address from the root'],
          ],
        },
      ],
    },
    {
      id: 'serving',
      title: 'Ready to serve',
      promises: [
        {
          words:
            'The settings for nginx and Caddy send every header, compress, keep what may be kept, list no folder and refuse tricks with paths and methods.',
          tests: [
            ['site/servers.test.ts', 'sends all headers with %s'],
            ['site/servers.test.ts', 'sends what was compressed beforehand as %s'],
            ['site/servers.test.ts', 'lets what has a hash in its name be kept'],
            ['site/servers.test.ts', 'does not list what is in %s'],
            ['site/servers.test.ts', 'gives nothing away for %s'],
            ['site/servers.test.ts', 'refuses what is no method, and what is too big'],
          ],
        },
        {
          words:
            'The headers in the files for Netlify, Cloudflare Pages, nginx and Caddy are the same, and made from one source.',
          tests: [
            ['unit/deploy.test.ts', 'are what the code makes, and npm run check compares them'],
            ['site/headers.test.ts', 'has every header for every address'],
          ],
        },
        {
          words: 'The site works in a folder of a domain as it does at its root.',
          tests: [['site/base-path.test.ts', 'passes the tests that the site passes at the root of a domain: %s']],
        },
        {
          words: 'Each kind of page keeps to a budget of bytes.',
          tests: [['site/weight.test.ts', '']],
        },
      ],
    },
    {
      id: 'supply',
      title: 'What it is made of',
      promises: [
        {
          words:
            'Every package that is installed here is pinned with its hash, needs no install script, and has a licence that is allowed.',
          tests: [
            [
              'unit/supply.test.ts',
              'has a hash for every package; without one are only some for other systems, which npm did not see',
            ],
            ['unit/supply.test.ts', 'the packages with an install script are these, and each works without it'],
            ['unit/supply.test.ts', 'of all packages are known and allowed'],
          ],
        },
        {
          words: 'The same source gives the same bytes, whoever builds it.',
          tests: [
            [
              'site/same-bytes.test.ts',
              'has the same bytes in each of them, in the compressed copies and in the file for hosts',
            ],
          ],
        },
        {
          words: 'A text from a stranger is data: what it could run is refused before anything is made from it.',
          tests: [
            ['unit/hostile-content.test.ts', ''],
            ['site/hostile-build.test.ts', ''],
          ],
        },
      ],
    },
  ] as readonly PromiseGroup[],
};
