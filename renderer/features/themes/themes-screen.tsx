export function ThemesScreen() {
  return <main />;
}
