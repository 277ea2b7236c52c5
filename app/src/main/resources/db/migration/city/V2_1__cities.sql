create schema city;
comment on schema city is 'Local and regional authorities: identifiers, names, statistics; the gazetteer';

create table city.cities (
  id uuid primary key default uuidv7(),
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name text not null check (length(btrim(name)) between 1 and 200),
  region text,
  kind text not null default 'city' check (kind in ('city', 'municipality', 'borough', 'county', 'region', 'association')),
  authority text,
  geonames_id bigint unique,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  population bigint check (population >= 0),
  source text not null,
  as_of text,
  unique (country, slug),
  check ((latitude is null) = (longitude is null))
);
comment on column city.cities.country is 'ISO 3166-1 alpha-2';
create index cities_by_population on city.cities (population desc nulls last, id);

-- Every name a city is known by, folded for matching: no accents, lower case, single spaces.
create table city.names (
  city_id uuid not null references city.cities on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 200),
  folded text not null check (folded <> ''),
  country char(2) not null,
  official boolean not null default false,
  source text,
  primary key (city_id, folded)
);
create index names_by_folded on city.names (country, folded);
create index names_by_prefix on city.names (folded text_pattern_ops);

create table city.statistics (
  city_id uuid not null references city.cities on delete cascade,
  measure text not null check (measure in ('population', 'foreignBornShare')),
  value numeric not null check (value >= 0),
  as_of text not null,
  source text not null,
  illustrative boolean not null default false,
  primary key (city_id, measure, as_of)
);
comment on table city.statistics is 'Figures with a date and a source; foreignBornShare in percent';
