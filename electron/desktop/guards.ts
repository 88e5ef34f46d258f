/** The page's own origin. A standard, secure scheme: no file system address, no port. */
export const appOrigin = 'app://hara';
export const appPage = `${appOrigin}/index.html`;

/** Whether an address is one of ours. Only these may be loaded, and only they may ask the main process. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'app:' && host === 'hara' && username === '' && password === '';
}

export type Sender = { readonly url: string; readonly isTop: boolean } | undefined;

/** IPC is answered for the top frame of the app's own page; a deck preview in an iframe gets nothing. */
export function mayAsk(sender: Sender): boolean {
  return sender !== undefined && sender.isTop && isAppUrl(sender.url);
}

/** The page needs to write to the clipboard, nothing else of what a web page may ask a person for. */
export function mayHave(permission: string, requestingUrl: string): boolean {
  return permission === 'clipboard-sanitized-write' && isAppUrl(requestingUrl);
}

/** Whether a request may leave the page at all: the app is local, whatever a document under study contains. */
export function mayLoad(url: string): boolean {
  return isAppUrl(url) || /^(data|blob|devtools):/.test(url);
}
