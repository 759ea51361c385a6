/** The lesson of the video is gone, or a newer file has taken its place: what is made of it is for nobody. */
export class VideoUnwanted extends Error {
  constructor() {
    super("Nobody wants this video any more");
    this.name = "VideoUnwanted";
  }
}
