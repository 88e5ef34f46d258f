export function HistoryScreen() {
  return <main />;
}
