import { ArrivedFiles } from "../features/media/arrived-file.service.ts";
import { AttachmentsRepository } from "../features/media/attachments.repository.ts";
import { AttachmentsService } from "../features/media/attachments.service.ts";
import { CaptionsRepository } from "../features/media/captions.repository.ts";
import { CaptionsService } from "../features/media/captions.service.ts";
import { LessonMediaService } from "../features/media/lesson-media.service.ts";
import { MediaDisposal } from "../features/media/media-disposal.service.ts";
import { PlaybackService } from "../features/media/playback.service.ts";
import { ProcessingService } from "../features/media/processing.service.ts";
import { UploadsRepository } from "../features/media/uploads.repository.ts";
import { UploadsService } from "../features/media/uploads.service.ts";
import { VideosRepository } from "../features/media/videos.repository.ts";
import { VideosService } from "../features/media/videos.service.ts";
import type { Config } from "../platform/config/config.ts";
import { PresignedUrls } from "../platform/storage/presigned-urls.ts";
import { SignedPaths } from "../platform/storage/signed-paths.ts";
import { StreamUrls } from "../platform/video/stream-urls.ts";
import type { Learning } from "./learning.ts";
import type { People } from "./people.ts";
import type { Platform } from "./platform.ts";

/** Files of lessons: sent, made ready, played and taken home. */
export function createMedia({
  platform,
  people,
  learning,
}: {
  platform: Platform;
  people: People;
  learning: Learning;
}) {
  const { clock, config, db, env } = platform;
  const { courseDirectory: courses, lessonAccess, lessonFiles, materials } = learning;
  const provider = config.VIDEO_PROVIDER;
  const bucket = env.MEDIA_PRIVATE;
  const transcode = env.TRANSCODE;
  const shared = { ...platform, courses, lessonAccess, materials, provider, bucket, transcode };
  const signedPaths = new SignedPaths(config.MEDIA_KEY, clock);
  const presigned = new PresignedUrls({
    bucketUrl: config.MEDIA_S3_URL,
    accessKeyId: config.R2_ACCESS_KEY_ID,
    secretAccessKey: config.R2_SECRET_ACCESS_KEY,
  });
  const uploadsRepository = new UploadsRepository(db);
  const videosRepository = new VideosRepository(db);
  const videos = new VideosService({ ...shared, repository: videosRepository });
  const attachments = new AttachmentsService({
    ...shared,
    repository: new AttachmentsRepository(db),
    uploads: uploadsRepository,
    signedPaths,
  });
  const captions = new CaptionsService({ ...shared, repository: new CaptionsRepository(db) });
  const uploads = new UploadsService({
    ...shared,
    repository: uploadsRepository,
    presigned,
    arrived: new ArrivedFiles(bucket, provider),
    videos,
    attachments,
  });
  return {
    attachments,
    captions,
    lessonMedia: new LessonMediaService({ ...shared, videos, uploads, captions, lessonFiles }),
    mediaDisposal: new MediaDisposal({ bucket, transcode }),
    playback: new PlaybackService({
      ...shared,
      repository: videosRepository,
      captions,
      users: people.users,
      signedPaths,
      streamUrls: streamUrlsOf(config),
    }),
    processing: new ProcessingService({
      ...shared,
      repository: videosRepository,
      presigned,
    }),
    signedPaths,
    uploads,
    videos,
  };
}

function streamUrlsOf({ STREAM_CUSTOMER_CODE, STREAM_SIGNING_KEY }: Config): StreamUrls | null {
  const signingKey = STREAM_SIGNING_KEY?.[0];
  return STREAM_CUSTOMER_CODE === undefined || signingKey === undefined
    ? null
    : new StreamUrls({ customerCode: STREAM_CUSTOMER_CODE, signingKey });
}

export type Media = ReturnType<typeof createMedia>;
