import type { Me, UpdateProfileBody } from "../../../../src/contract/users.ts";

export interface StepProps {
  me: Me;
  isSaving: boolean;
  onSave: (body: UpdateProfileBody) => void;
}
