-- Whom a partner acts for: a university, a business, a charity of a city.
create table account.organisations (
  id uuid primary key default uuidv7(),
  city_id uuid not null references city.cities,
  name text not null check (length(btrim(name)) between 1 and 200)
);
create unique index organisations_by_name on account.organisations (city_id, lower(btrim(name)));

alter table account.grants
  add column organisation_id uuid references account.organisations,
  add column sections text[] not null default '{}',
  add column begins_at timestamptz not null default now(),
  add column ended_at timestamptz,
  add column ended_by uuid references account.people;
comment on column account.grants.sections is
  'What a contributor answers beside the sections they were asked for: codes of areas, or * for all';
comment on column account.grants.until is 'When the grant ends by itself';
comment on column account.grants.ended_at is 'When somebody ended it, or null';

alter table account.grants
  drop constraint grants_role_check,
  drop constraint grants_check,
  drop constraint grants_person_id_role_network_id_city_id_key,
  add constraint grants_role_check check (role in ('administrator', 'secretariat', 'reviewer', 'coordinator', 'contributor',
    'observer', 'partner', 'resident')),
  -- each role has its own kind of scope
  add constraint grants_scope_check check (
    case
      when role = 'administrator' then num_nonnulls(network_id, city_id, organisation_id) = 0
      when role in ('secretariat', 'reviewer') then network_id is not null and num_nonnulls(city_id, organisation_id) = 0
      when role = 'partner' then organisation_id is not null and num_nonnulls(network_id, city_id) = 0
      else city_id is not null and num_nonnulls(network_id, organisation_id) = 0
    end),
  add constraint grants_sections_check check (role = 'contributor' or sections = '{}'),
  add constraint grants_term_check check (until is null or until > begins_at);
create unique index grants_once on account.grants (person_id, role, network_id, city_id, organisation_id) nulls not distinct
  where ended_at is null;
create index grants_by_person on account.grants (person_id);
create index grants_by_network on account.grants (network_id);

-- Somebody can always run the installation: the last administrator's grant cannot end.
create function account.keep_an_administrator() returns trigger language plpgsql as $$
begin
  -- one after the other, or two administrators could end each other's grant at the same moment
  perform pg_advisory_xact_lock(hashtext('account.keep_an_administrator'));
  if not exists (select 1 from account.grants where role = 'administrator' and ended_at is null and until is null) then
    raise exception 'the last administrator of the platform cannot go' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger grants_keep_an_administrator after update or delete on account.grants
  deferrable initially deferred for each row when (old.role = 'administrator') execute function account.keep_an_administrator();
