/** What comes after a video. */
export interface NextLesson {
  title: string;
  open: () => void;
}
