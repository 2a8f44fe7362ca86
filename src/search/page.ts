/** The search page: runs the query of the address, then takes it out of the address. */
import { buildView } from './view.ts';

/** @param base path of the site, with a slash at both ends */
export function startPage(root: HTMLElement, base: string): void {
  root.hidden = false;
  // In the ZIP it stands on the page for readers who open it from a folder, where no script takes it away.
  document.querySelector('[data-needs-server]')?.remove();
  const view = buildView(root, base);
  const query = new URLSearchParams(location.search).get('q');
  if (query === null) {
    view.field.focus();
    return;
  }
  history.replaceState(history.state, '', location.pathname + location.hash);
  view.run(query);
}
