-- What a row of a list amounts to. A source that says one of these does not say the others.
alter table network.memberships
  add column standing text not null default 'named'
    check (standing in ('member', 'signatory', 'recognised', 'participant', 'indexed', 'named'));
alter table network.memberships drop column member;
alter table network.networks
  alter column listed type jsonb using case when listed is not null then jsonb_build_object('en', listed) end;
alter table network.networks add check (jsonb_typeof(listed) = 'object');
comment on column network.networks.listed is 'Where the list comes from and of when it is, by language code';

create index memberships_by_network on network.memberships (network_id, city_id);
create index unmatched_by_network on network.unmatched (network_id);
alter table network.unmatched add column candidates text not null default '';
comment on column network.unmatched.candidates is 'The places an ambiguous name may mean, for the person who decides';

-- The cities of each network, all rows of a city together.
create view network.members as
  select
    m.network_id,
    c.id as city_id,
    c.name,
    c.country,
    c.slug,
    c.population,
    c.latitude,
    c.longitude,
    array_agg(distinct m.standing) as standings
  from network.memberships m
  join city.cities c on c.id = m.city_id
  group by m.network_id, c.id;
