export function StatementsScreen() {
  return <main />;
}
