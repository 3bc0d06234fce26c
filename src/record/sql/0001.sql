-- PostgreSQL 15 subset. Ids are made by the client. Ids, names and words are cleaned for the database (src/record/words.ts);
-- what was read stands in the `json` columns exactly as it was: `json`, not `jsonb`, keeps every character and the order of fields.
-- Ids sort by their bytes, so that every database gives the same order.

create table pages (
  key text collate "C" primary key,
  failed boolean not null,
  bytes bytea not null,
  document json not null
);

create table articles (
  key text collate "C" primary key,
  page text collate "C" not null,
  position int not null,
  published date,
  publisher text collate "C",
  title text,
  body text not null,
  head json not null,
  document json not null,
  notes json not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(left(title, 1000), '')), 'A') || to_tsvector('english', left(body, 100000))
  ) stored,
  unique (page, position)
);
create index articles_newest on articles (published desc nulls last, key);
create index articles_words on articles using gin (words);

create table entries (
  id text collate "C" primary key,
  article text collate "C" not null,
  position int not null,
  act text collate "C" not null,
  status text collate "C" not null,
  holder text collate "C" not null,
  publisher text collate "C",
  country text collate "C",
  when_from date,
  when_to date,
  day date,
  event text collate "C" not null,
  quote text not null,
  names text not null,
  document json not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('english', left(names, 10000)), 'A') || to_tsvector('english', left(quote, 50000))
  ) stored,
  unique (article, position)
);
create index entries_newest on entries (day desc nulls last, article, position);
create index entries_event on entries (event);
create index entries_words on entries using gin (words);

create table actor (
  id text collate "C" primary key,
  names text not null,
  document json not null
);

create table track (
  id text collate "C" primary key,
  names text not null,
  document json not null
);

create table entry_actor (
  entry text collate "C" not null,
  role text collate "C" not null,
  actor text collate "C" not null,
  mention text not null,
  primary key (entry, role, actor)
);
create index entry_actor_actor on entry_actor (actor, entry);

-- That an entry is about a track is a claim of its own: the words that say so, and a note by whoever edits it.
create table entry_track (
  entry text collate "C" not null,
  track text collate "C" not null,
  mention text not null,
  note text not null default '',
  primary key (entry, track)
);
create index entry_track_track on entry_track (track, entry);
