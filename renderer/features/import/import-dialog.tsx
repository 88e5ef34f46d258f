export type ImportDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly files?: readonly File[];
};

export function ImportDialog(_props: ImportDialogProps) {
  return null;
}
