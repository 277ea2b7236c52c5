create schema framework;
comment on schema framework is 'The catalogue of framework versions, which never change';

create table framework.versions (
  id uuid primary key default uuidv7(),
  framework text not null check (framework ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version text not null check (length(version) between 1 and 100),
  file text not null,
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null,
  unique (framework, version)
);
comment on column framework.versions.file is 'The framework file as it was loaded, to the letter';

create function framework.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a framework version never changes (%, %)', old.framework, old.version
    using errcode = 'restrict_violation';
end $$;
create trigger versions_never_change before update or delete on framework.versions
  for each row execute function framework.refuse_change();

create table framework.adoptions (
  network_id uuid not null references network.networks,
  framework text not null,
  primary key (network_id, framework)
);
comment on table framework.adoptions is 'Which framework a network asks its members to answer';
