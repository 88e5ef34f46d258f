export function TranscriptsScreen() {
  return <main />;
}
