create schema practice;
comment on schema practice is 'Practices that cities share';

create table practice.practices (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (length(btrim(title)) between 1 and 300),
  city_id uuid references city.cities,
  city text not null,
  country text not null,
  network text,
  themes text[] not null default '{}',
  summary text not null,
  year int,
  source text not null,
  unique (title, city, country)
);
create index practices_by_theme on practice.practices using gin (themes);
