/** Names of the messages between the page's preload and the main process. */
export const channels = {
  call: 'hara:call',
  cancel: 'hara:cancel',
  event: 'hara:event',
  putBlob: 'hara:put-blob',
  getBlob: 'hara:get-blob',
  pickFiles: 'hara:pick-files',
  pickStudy: 'hara:pick-study',
  pickModel: 'hara:pick-model',
  saveBlob: 'hara:save-blob',
} as const;
