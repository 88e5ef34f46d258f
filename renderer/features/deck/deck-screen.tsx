export function DeckScreen() {
  return <main />;
}
