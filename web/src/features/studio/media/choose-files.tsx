import { useRef } from "react";
import type { ComponentProps } from "react";
import { Button } from "../../../ui/button.tsx";

interface ChooseFilesProps {
  label: string;
  /** For screen readers, where the label alone would not say of what. */
  name?: string;
  accept: string;
  isMultiple?: boolean;
  isBusy?: boolean;
  tone?: ComponentProps<typeof Button>["tone"];
  onChoose: (files: readonly File[]) => void;
}

/** A button that opens the browser's file chooser. */
export function ChooseFiles(props: ChooseFilesProps) {
  const { label, name, accept, isMultiple = false, isBusy = false, tone = "primary", onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-label={name ?? label}
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again after an error.
          target.value = "";
          if (files.length > 0) onChoose(files);
        }}
      />
      <Button tone={tone} size="sm" aria-label={name} isBusy={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
