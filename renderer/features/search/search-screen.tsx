export function SearchScreen() {
  return <main />;
}
