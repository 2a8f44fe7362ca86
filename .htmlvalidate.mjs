// @ts-check
/** Rules for the HTML of the built pages; tests/site/html.test.ts holds every page to them. */
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Ids of resources may begin with a digit (“5rights-…”), which HTML has allowed since HTML5. Other rules for ids stay.
    'valid-id': ['error', { relaxed: true }],
    // Safari drops the role of a list that has no bullets; role="list" gives it back, and is redundant elsewhere.
    'no-redundant-role': 'off',
    // A rule of search engines, not of HTML. Titles are the names that the framework gives, however long.
    'long-title': 'off',
    // The form that narrows a list works at each keystroke, needs script, and sends nothing: there is nothing to submit.
    // tests/site/pages.test.ts asks for the button in every form that leads somewhere.
    'wcag/h32': 'off',
  },
});
