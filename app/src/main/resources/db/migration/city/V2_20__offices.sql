-- Who holds which office of an authority, and for how long. A signature refers to it, so what ended stays.
create type city.city_range as range (subtype = uuid);
create table city.offices (
  id uuid primary key default uuidv7(),
  city_id uuid not null references city.cities,
  office text not null check (office in ('mayor', 'deputy-mayor', 'councillor', 'director')),
  title text check (length(btrim(title)) between 1 and 200),
  holder text not null check (length(btrim(holder)) between 1 and 200),
  person_id uuid references account.people on delete set null,
  begins_on date not null,
  ends_on date,
  source text not null check (length(btrim(source)) between 1 and 2000),
  as_of date not null,
  illustrative boolean not null default false,
  recorded_by uuid references account.people,
  recorded_at timestamptz not null,
  check (ends_on is null or ends_on >= begins_on),
  -- an authority has one mayor at a time; the ranges of one city only, since btree_gist may not be there
  constraint offices_one_holder exclude using gist (
    city.city_range(city_id, city_id, '[]') with &&,
    daterange(begins_on, ends_on, '[]') with &&) where (office = 'mayor')
);
comment on column city.offices.title is 'What the office is called here, such as Leader of the Council; null for the usual word';
comment on column city.offices.person_id is 'The account of the holder, if they have one';
create index offices_by_city on city.offices (city_id, begins_on desc);
create index offices_by_person on city.offices (person_id);
