create table account.grants (
  id uuid primary key default uuidv7(),
  person_id uuid not null references account.people on delete cascade,
  role text not null check (role in ('administrator', 'secretariat', 'coordinator', 'contributor')),
  network_id uuid references network.networks,
  city_id uuid references city.cities,
  given_by uuid references account.people,
  given_at timestamptz not null default now(),
  until timestamptz,
  unique nulls not distinct (person_id, role, network_id, city_id),
  -- each role has its own kind of scope
  check (
    case role
      when 'administrator' then network_id is null and city_id is null
      when 'secretariat' then network_id is not null and city_id is null
      else city_id is not null and network_id is null
    end)
);
create index grants_by_city on account.grants (city_id);
