-- Everything that finding a course takes. All of it can be made again from the main database (npm run search:rebuild).

CREATE TABLE course_documents (
  document INTEGER PRIMARY KEY,
  course_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  tags TEXT NOT NULL,
  instructor TEXT NOT NULL,
  body TEXT NOT NULL,
  level TEXT NOT NULL,
  category TEXT NOT NULL,
  language TEXT NOT NULL,
  price_kind TEXT NOT NULL,
  price_amount INTEGER NOT NULL,
  rating_band TEXT NOT NULL,
  duration_band TEXT NOT NULL,
  rating_score REAL NOT NULL,
  popularity INTEGER NOT NULL,
  published_at INTEGER NOT NULL
);

-- One for each sort, and for the two filters that are used most.
CREATE INDEX documents_popular ON course_documents (popularity, course_id);
CREATE INDEX documents_rated ON course_documents (rating_score, course_id);
CREATE INDEX documents_newest ON course_documents (published_at, course_id);
CREATE INDEX documents_price ON course_documents (price_amount, course_id);
CREATE INDEX documents_level ON course_documents (level, popularity, course_id);
CREATE INDEX documents_category ON course_documents (category, popularity, course_id);

CREATE VIRTUAL TABLE course_text USING fts5 (
  title, summary, tags, instructor, body,
  content = 'course_documents', content_rowid = 'document',
  tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Courses by the values of all their facets: a few rows, however many courses there are.
CREATE TABLE facet_counts (
  level TEXT NOT NULL,
  category TEXT NOT NULL,
  language TEXT NOT NULL,
  price_kind TEXT NOT NULL,
  rating_band TEXT NOT NULL,
  duration_band TEXT NOT NULL,
  courses INTEGER NOT NULL,
  PRIMARY KEY (level, category, language, price_kind, rating_band, duration_band)
) WITHOUT ROWID;

-- Grows with every change, so that answers that were kept before it are known to be old.
CREATE TABLE catalogue_state (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL);
INSERT INTO catalogue_state (id, generation) VALUES (1, 0);

-- The words of all courses, as they are written, to find what a misspelt one was meant to be; and which course has which,
-- so that a word goes with the last course that has it.
CREATE TABLE search_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE search_word_parts USING fts5 (word, tokenize = 'trigram', detail = 'none');
CREATE TABLE course_words (
  document INTEGER NOT NULL,
  word_id INTEGER NOT NULL,
  PRIMARY KEY (document, word_id)
) WITHOUT ROWID;
CREATE INDEX course_words_word ON course_words (word_id);

CREATE TRIGGER search_words_added AFTER INSERT ON search_words BEGIN
  INSERT INTO search_word_parts (rowid, word) VALUES (new.id, new.word);
END;

CREATE TRIGGER search_words_deleted AFTER DELETE ON search_words BEGIN
  DELETE FROM search_word_parts WHERE rowid = old.id;
END;

CREATE TRIGGER course_words_deleted AFTER DELETE ON course_words
WHEN NOT EXISTS (SELECT 1 FROM course_words WHERE word_id = old.word_id)
BEGIN
  DELETE FROM search_words WHERE id = old.word_id;
END;

CREATE TRIGGER course_documents_added AFTER INSERT ON course_documents BEGIN
  INSERT INTO course_text (rowid, title, summary, tags, instructor, body)
  VALUES (new.document, new.title, new.summary, new.tags, new.instructor, new.body);
  INSERT INTO facet_counts (level, category, language, price_kind, rating_band, duration_band, courses)
  VALUES (new.level, new.category, new.language, new.price_kind, new.rating_band, new.duration_band, 1)
  ON CONFLICT DO UPDATE SET courses = courses + 1;
  UPDATE catalogue_state SET generation = generation + 1;
END;

CREATE TRIGGER course_documents_deleted AFTER DELETE ON course_documents BEGIN
  INSERT INTO course_text (course_text, rowid, title, summary, tags, instructor, body)
  VALUES ('delete', old.document, old.title, old.summary, old.tags, old.instructor, old.body);
  DELETE FROM course_words WHERE document = old.document;
  UPDATE facet_counts SET courses = courses - 1
  WHERE level = old.level AND category = old.category AND language = old.language
    AND price_kind = old.price_kind AND rating_band = old.rating_band AND duration_band = old.duration_band;
  UPDATE catalogue_state SET generation = generation + 1;
END;

CREATE TRIGGER course_documents_reworded AFTER UPDATE ON course_documents
WHEN (old.title, old.summary, old.tags, old.instructor, old.body)
  IS NOT (new.title, new.summary, new.tags, new.instructor, new.body)
BEGIN
  INSERT INTO course_text (course_text, rowid, title, summary, tags, instructor, body)
  VALUES ('delete', old.document, old.title, old.summary, old.tags, old.instructor, old.body);
  INSERT INTO course_text (rowid, title, summary, tags, instructor, body)
  VALUES (new.document, new.title, new.summary, new.tags, new.instructor, new.body);
END;

CREATE TRIGGER course_documents_changed AFTER UPDATE ON course_documents BEGIN
  UPDATE facet_counts SET courses = courses - 1
  WHERE level = old.level AND category = old.category AND language = old.language
    AND price_kind = old.price_kind AND rating_band = old.rating_band AND duration_band = old.duration_band;
  INSERT INTO facet_counts (level, category, language, price_kind, rating_band, duration_band, courses)
  VALUES (new.level, new.category, new.language, new.price_kind, new.rating_band, new.duration_band, 1)
  ON CONFLICT DO UPDATE SET courses = courses + 1;
  UPDATE catalogue_state SET generation = generation + 1;
END;
