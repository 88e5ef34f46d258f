export function ParticipantsScreen() {
  return <main />;
}
