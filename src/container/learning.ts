import { CatalogueIndexRepository } from "../features/catalogue/catalogue-index.repository.ts";
import { CatalogueIndexService } from "../features/catalogue/catalogue-index.service.ts";
import { CatalogueSourceRepository } from "../features/catalogue/catalogue-source.repository.ts";
import { CatalogueRepository } from "../features/catalogue/catalogue.repository.ts";
import { CatalogueService } from "../features/catalogue/catalogue.service.ts";
import { CourseDirectoryRepository } from "../features/courses/course-directory.repository.ts";
import { CourseDirectory } from "../features/courses/course-directory.service.ts";
import { CoursePageCache } from "../features/courses/course-page-cache.ts";
import { CoursePages } from "../features/courses/course-pages.service.ts";
import { CourseWrites } from "../features/courses/course-writes.ts";
import { CoursesRepository } from "../features/courses/courses.repository.ts";
import { CoursesService } from "../features/courses/courses.service.ts";
import { CurriculumRepository } from "../features/courses/curriculum.repository.ts";
import { CurriculumService } from "../features/courses/curriculum.service.ts";
import { LessonAccess } from "../features/courses/lesson-access.service.ts";
import { LessonMaterials } from "../features/courses/lesson-materials.service.ts";
import { LessonsService } from "../features/courses/lessons.service.ts";
import { PublishingService } from "../features/courses/publishing.service.ts";
import { ThumbnailsService } from "../features/courses/thumbnails.service.ts";
import { AccessService } from "../features/enrolments/access.service.ts";
import { EnrolmentsRepository } from "../features/enrolments/enrolments.repository.ts";
import { EnrolmentsService } from "../features/enrolments/enrolments.service.ts";
import { EntitlementsRepository } from "../features/enrolments/entitlements.repository.ts";
import { StudentsService } from "../features/enrolments/students.service.ts";
import { AttachmentsRepository } from "../features/media/attachments.repository.ts";
import { LessonFiles } from "../features/media/lesson-files.service.ts";
import { MediaRemovalRepository } from "../features/media/media-removal.repository.ts";
import { MediaRemoval } from "../features/media/media-removal.service.ts";
import { CourseNumbersService } from "../features/progress/course-numbers.service.ts";
import { MyCoursesService } from "../features/progress/my-courses.service.ts";
import { NotesRepository } from "../features/progress/notes.repository.ts";
import { NotesService } from "../features/progress/notes.service.ts";
import { ProgressRepository } from "../features/progress/progress.repository.ts";
import { ProgressService } from "../features/progress/progress.service.ts";
import { WatchedShare } from "../features/progress/watched-share.service.ts";
import { databaseOf } from "../platform/db/client.ts";
import { Pictures } from "../platform/storage/pictures.ts";
import type { Platform } from "./platform.ts";
import type { Teaching } from "./teaching.ts";

/** Courses: written, found, taken part in. */
export function createLearning({ platform, teaching }: { platform: Platform; teaching: Teaching }) {
  const { clock, db, env, outbox } = platform;
  const pageCache = new CoursePageCache(platform.cache);
  const directoryRepository = new CourseDirectoryRepository(db);
  const courseDirectory = new CourseDirectory({ ...platform, repository: directoryRepository, pageCache });
  const access = new AccessService({ repository: new EntitlementsRepository(db), clock });
  const enrolmentsRepository = new EnrolmentsRepository(db);
  const enrolments = new EnrolmentsService({
    ...platform,
    repository: enrolmentsRepository,
    access,
    courses: courseDirectory,
  });

  const students = new StudentsService({
    ...platform,
    repository: enrolmentsRepository,
    courses: courseDirectory,
  });
  const taking = { ...platform, courses: courseDirectory, access, enrolments };
  const progressRepository = new ProgressRepository(db);
  const progress = new ProgressService({ ...taking, repository: progressRepository });

  const courses = new CoursesRepository(db);
  const curriculum = new CurriculumRepository(db);
  const coursePages = new CoursePages({ courses, curriculum, access, pageCache });
  const writes = new CourseWrites({ ...platform, courses, curriculum, pageCache });
  const lessonAccess = new LessonAccess(access);
  const lessonFiles = new LessonFiles(new AttachmentsRepository(db));
  const media = new MediaRemoval({ repository: new MediaRemovalRepository(db), outbox });
  const authoring = { ...platform, courses, curriculum, writes, pageCache, progress, media };

  const index = new CatalogueIndexRepository(databaseOf(env.SEARCH));
  const source = new CatalogueSourceRepository(db);
  return {
    access,
    catalogue: new CatalogueService({
      ...platform,
      repository: new CatalogueRepository(databaseOf(env.SEARCH)),
      directory: courseDirectory,
      categories: teaching.categories,
    }),
    catalogueIndex: new CatalogueIndexService({ index, source, outbox }),
    courseDirectory,
    coursePages,
    courseNumbers: new CourseNumbersService({ ...taking, repository: progressRepository, students }),
    courses: new CoursesService(authoring),
    curriculum: new CurriculumService(authoring),
    enrolments,
    lessonAccess,
    lessonFiles,
    lessons: new LessonsService({ ...authoring, lessonAccess, attachments: lessonFiles }),
    materials: new LessonMaterials({ writes, curriculum }),
    myCourses: new MyCoursesService({ ...taking, repository: progressRepository }),
    notes: new NotesService({ ...taking, repository: new NotesRepository(db) }),
    progress,
    publishing: new PublishingService(authoring),
    students,
    watched: new WatchedShare(progressRepository),
    thumbnails: new ThumbnailsService({
      ...authoring,
      pictures: new Pictures(env.IMAGES),
      bucket: env.MEDIA_PUBLIC,
    }),
  };
}

export type Learning = ReturnType<typeof createLearning>;
