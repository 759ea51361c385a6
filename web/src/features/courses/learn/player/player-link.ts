import { Observable } from "../../../../lib/observable.ts";
import { moveTo, startPlaying } from "./video-moves.ts";

interface LinkState {
  /** False as long as there is no picture to be moved about in. */
  isReady: boolean;
  positionSecs: number;
}

/** What stands around a video knows of it, and may ask of it: notes and the transcript. */
export class PlayerLink {
  readonly state = new Observable<LinkState>({ isReady: false, positionSecs: 0 });
  #video: HTMLVideoElement | null = null;
  #openNote: (() => void) | null = null;

  /** Returns what lets go of the video again. */
  attach(video: HTMLVideoElement): () => void {
    this.#video = video;
    const tell = () => this.state.set({ isReady: video.readyState > 0, positionSecs: video.currentTime });
    const events = ["loadedmetadata", "timeupdate", "seeking", "emptied"] as const;
    for (const event of events) video.addEventListener(event, tell);
    tell();
    return () => {
      for (const event of events) video.removeEventListener(event, tell);
      this.#video = null;
      this.state.update({ isReady: false });
    };
  }

  /** `open` brings the place for a new note; returns what takes that back. */
  offerNotes(open: () => void): () => void {
    this.#openNote = open;
    return () => {
      this.#openNote = null;
    };
  }

  /** False where nobody can write notes. */
  writeNote(): boolean {
    this.#openNote?.();
    return this.#openNote !== null;
  }

  /** Plays from there, and brings the picture into sight. */
  playFrom(seconds: number): void {
    const video = this.#video;
    if (video === null) return;
    moveTo(video, seconds);
    video.scrollIntoView({ block: "nearest", behavior: "smooth" });
    void startPlaying(video);
  }

  /** Holds the picture still; the answer lets it play on. Null when nothing plays. */
  hold(): (() => void) | null {
    const video = this.#video;
    if (video === null || video.paused) return null;
    video.pause();
    return () => void startPlaying(video);
  }
}
