const width = 1280;
const height = 720;

/** The picture that a video shows now, cut to 16:9. Throws when the browser cannot read it. */
export async function takeFrame(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context || video.videoWidth === 0) throw new Error("There is no picture to take");
  context.drawImage(video, ...coverOf(video.videoWidth, video.videoHeight), 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made"))),
      "image/jpeg",
      0.88,
    );
  });
}

/** The middle of a picture that fills 16:9: left, top, width, height. */
export function coverOf(fromWidth: number, fromHeight: number): [number, number, number, number] {
  const scale = Math.min(fromWidth / width, fromHeight / height);
  const [cutWidth, cutHeight] = [width * scale, height * scale];
  return [(fromWidth - cutWidth) / 2, (fromHeight - cutHeight) / 2, cutWidth, cutHeight];
}
