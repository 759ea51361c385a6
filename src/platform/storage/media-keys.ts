/** Where things are in the private bucket. Keys are made here only, of ids and never of names that people choose. */

interface LessonPlace {
  courseId: string;
  lessonId: string;
}

/** Everything of a lesson's videos: a path below it is opened by one signature. */
export function lessonVideosScope({ courseId, lessonId }: LessonPlace): string {
  return `videos/courses/${courseId}/${lessonId}`;
}

export function videoFolder(place: LessonPlace & { assetId: string }): string {
  return `${lessonVideosScope(place)}/${place.assetId}/`;
}

/** The file as it was sent. */
export function videoSourceKey(place: LessonPlace & { assetId: string }): string {
  return `${videoFolder(place)}original`;
}

/** Where the embedded provider writes playlists and segments. */
export function hlsFolder(place: LessonPlace & { assetId: string }): string {
  return `${videoFolder(place)}hls/`;
}

export function captionsKey(place: LessonPlace & { language: string; version: number }): string {
  return `${lessonVideosScope(place)}/captions/${place.language}.${place.version}.vtt`;
}

export function attachmentScope({ courseId, lessonId }: LessonPlace): string {
  return `attachments/courses/${courseId}/${lessonId}`;
}

export function attachmentKey(place: LessonPlace & { attachmentId: string }): string {
  return `${attachmentScope(place)}/${place.attachmentId}`;
}

/** Everything of a course, or of one lesson in it. */
export function mediaFolders(courseId: string, lessonId?: string): string[] {
  const place = lessonId === undefined ? `${courseId}/` : `${courseId}/${lessonId}/`;
  return [`videos/courses/${place}`, `attachments/courses/${place}`];
}
