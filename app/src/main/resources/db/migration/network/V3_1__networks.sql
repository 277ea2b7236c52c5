create schema network;
comment on schema network is 'Networks, memberships and the rows that wait for a person to match them';

create table network.networks (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null unique check (length(btrim(name)) between 1 and 200),
  summary jsonb not null default '{}' check (jsonb_typeof(summary) = 'object'),
  homepage text check (homepage ~ '^https?://'),
  complete boolean not null default false,
  listed text,
  position int not null default 1000
);
comment on column network.networks.summary is 'What the network is, by language code';
comment on column network.networks.complete is 'Whether the list of members is complete';
comment on column network.networks.listed is 'Where the list comes from and of when it is, in words';

create table network.memberships (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network.networks,
  city_id uuid not null references city.cities,
  status text not null check (length(status) between 1 and 300),
  member boolean not null,
  since text,
  source text not null,
  note text,
  unique (network_id, city_id, status)
);
comment on column network.memberships.member is 'False where a source names a city without saying that it is a member';
create index memberships_by_city on network.memberships (city_id);

create table network.unmatched (
  id uuid primary key default uuidv7(),
  network_id uuid not null references network.networks,
  name text not null,
  country text not null,
  status text not null,
  since text,
  source text not null,
  note text,
  reason text not null check (reason in ('unknown', 'ambiguous')),
  unique nulls not distinct (network_id, name, country, status)
);
